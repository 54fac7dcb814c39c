"""The words that head columns, in the languages of the address books people bring.

Each phrase stands in any spelling that `headers.normalised` makes equal. A target is a field, `field/label`,
or `field|field` where only the other columns of the sheet can decide ("Nombre" beside "Apellidos" or alone).
"""

from __future__ import annotations

_FOOT = (
    "total; totals; subtotal; grand total; sum; summe; gesamt; gesamtsumme; insgesamt; totale; suma; suma total; soma; "
    "somme; totaal; razem; итого; всего; разом; 合计; 总计; 合計; المجموع; الاجمالي; jumla; toplam; jumlah; tong cong"
)
NO_NAMES = frozenset(map(str.strip, _FOOT.split(";")))
"""What stands at the foot of a sheet where names stand above it, and names nobody."""

PHRASES: dict[str, str] = {
    "name": """
        שם; שם מלא;
        name; full name; fullname; display name; contact name; nombre completo; nombre y apellido;
        nombre y apellidos; nombres y apellidos; apellidos y nombre; nom complet; nom et prenom;
        nom prenom; nome completo; nome e cognome; cognome e nome; vollstandiger name; anzeigename;
        angezeigter name; volledige naam; nome a mostrar; nome visualizzato; nombre para mostrar;
        nom a afficher; visningsnamn; الاسم; اسم; الاسم الكامل; الاسم بالكامل; фио; имя и фамилия;
        полное имя; піб; имя фамилия; ad soyad; adi soyadi; isim; nama; nama lengkap; jina;
        jina kamili; ho va ten; ho ten; 姓名; 名字; 氏名; 名前; 이름; 성명; नाम; पूरा नाम; নাম; نام; نام کامل;
        ชื่อ; အမည်; ονοματεπωνυμο; imie i nazwisko; jmeno a prijmeni; navn; namn; nimi; participant;
        participant name; volunteer; volunteer name; member name; attendee name; surname and name;
        pangalan; names; person
    """,
    "name|given": """
        nombre; nombres; nome; имя; ім я; imie; jmeno; ime; ad; voornamen; ονομα
    """,
    "name|family": """
        nom; naam; nev
    """,
    "family_given": """
        last name first name; surname first name; surname forename; family name given name; nachname vorname;
        apellidos nombre; nom prenom usuel; cognome nome; фамилия имя
    """,
    "given": """
        שם פרטי;
        first name; first; firstname; given name; given names; given; forename; forenames;
        christian name; primer nombre; prenom; prenoms; vorname; vornamen; voornaam; nome proprio;
        primeiro nome; fornamn; fornavn; etunimi; keresztnev; prenume; الاسم الاول; имя отчество;
        ilk ad; adi; nama depan; jina la kwanza; ten; 名; نام کوچک; الاسم الشخصي
    """,
    "middle": """
        middle name; middle names; middle; additional name; second name; segundo nombre;
        deuxieme prenom; zweiter vorname; weitere vornamen; nome do meio; secondo nome; отчество;
        по батькові; اسم الاب; tussenvoegsel
    """,
    "family": """
        שם משפחה;
        last name; last; lastname; family name; family; surname; apellido; apellidos;
        primer apellido; nom de famille; sobrenome; apelido; ultimo nome; nachname; familienname;
        zuname; cognome; achternaam; efternamn; etternavn; efternavn; sukunimi; nazwisko; prijmeni;
        prezime; priezvisko; vezeteknev; фамилия; прізвище; اسم العائلة; اللقب; العائلة; الكنية;
        soyad; soyadi; soyisim; nama belakang; nama keluarga; jina la ukoo; jina la familia; ho; 姓;
        επωνυμο; nume; نام خانوادگی; apelyido; individual last name; cognomi
    """,
    "prefix": """
        name prefix; prefix; salutation; honorific; honorific prefix; individual prefix; mr mrs;
        tratamiento; civilite; anrede; titre; tratamento; trattamento; namenszusatz; обращение
    """,
    "suffix": """
        name suffix; suffix; honorific suffix; individual suffix; sufijo; suffixe; sufixo;
        namenssuffix; suffisso
    """,
    "nickname": """
        nickname; nick name; nick; alias; apodo; surnom; spitzname; soprannome; bijnaam; kallenamn;
        kallenavn; псевдоним; pseudo
    """,
    "prefix|role": """
        title; titulo; titel; titolo; tytul
    """,
    "organisation": """
        ארגון;
        organisation; organization; organisation name; organization name; company; company name;
        business name; employer; current employer; chapter; union; empresa; organizacion; compania;
        entreprise; societe; association; asociacion; organizacao; associacao; firma; unternehmen;
        verein; azienda; societa; organizzazione; organisatie; bedrijf; organizacja; организация;
        компания; організація; المنظمة; الشركة; المؤسسة; organizasyon; sirket; organisasi; shirika;
        公司; 组织; 会社; yahoo company; organisme; structure; collectif; colectivo; coletivo
    """,
    "department": """
        department; organization department; departamento; abteilung; dipartimento; reparto;
        afdeling; отдел; القسم; avdelning
    """,
    "role": """
        role; roles; job title; job; position; occupation; profession; function; organization title;
        cargo; puesto; ocupacion; profesion; rol; funcion; fonction; poste; metier; profissao;
        funcao; beruf; funktion; rolle; berufsbezeichnung; qualifica; ruolo; functie; functietitel;
        beroep; stanowisko; должность; роль; профессия; посада; الوظيفة; المهنة; الدور;
        المسمى الوظيفي; gorev; unvan; jabatan; peran; cheo; kazi; 职位; 職業
    """,
    "place": """
        יישוב;
        place; location; town; village; city or town; town city; city town; neighbourhood;
        neighborhood; area; ward; lugar; localidad; barrio; pueblo; ubicacion; lieu; localite;
        quartier; commune; local; localidade; bairro; ort; wohnort; stadtteil; luogo; quartiere;
        plaats; woonplaats; miejscowosc; место; населенный пункт; المكان; الموقع; القرية; البلدة;
        الحي; yer; koy; tempat; desa; mahali; kijiji; mtaa; 地点; 住所地; cities;
        شہر; freguesia; concelho; bairro; barrio; colonia; quartier; mtaa; kata; phuong; xa; quan; huyen
    """,
    "languages": """
        language; languages; spoken languages; preferred language; language s; idioma; idiomas;
        lengua; langue; langues; lingua; linguas; sprache; sprachen; lingue; taal; talen; jezyk;
        язык; языки; мова; اللغة; اللغات; dil; diller; bahasa; lugha; 语言; 言語
    """,
    "born": """
        birthday; birth date; birthdate; date of birth; dob; born; born at; fecha de nacimiento; nacimiento;
        cumpleanos; date de naissance; naissance; anniversaire; ne e le; data de nascimento;
        nascimento; aniversario; geburtsdatum; geburtstag; geboren; data di nascita; compleanno;
        geboortedatum; verjaardag; data urodzenia; urodziny; дата рождения; день рождения;
        дата народження; تاريخ الميلاد; عيد الميلاد; dogum tarihi; dogum gunu; tanggal lahir;
        tarehe ya kuzaliwa; fodelsedag; fodelsedatum; 生日; 出生日期; 誕生日; 生年月日; ngay sinh;
        geb datum; geb; geburtsdat; geb am; fecha nacimiento; fecha nac; data nasc; d o b; ngay thang nam sinh
    """,
    "birth_year": """
        birth year; year of birth; geburtsjahr
    """,
    "birth_month": """
        birth month; month of birth; geburtsmonat
    """,
    "birth_day": """
        birth day; day of birth
    """,
    "phone": """
        טלפון; מספר טלפון;
        phone; phones; phone number; phone numbers; telephone; telephone number; tel; tel no;
        telefono; telefonos; telefon; telefonnummer; telefone; telefones; fon; fono; rufnummer;
        telefoon; telefoonnummer; telefonnr; numero de telefono; numero de telephone;
        numero de telefone; numero telefonico; numero di telefono; puhelin; puhelinnumero; телефон;
        номер телефона; тел; الهاتف; هاتف; رقم الهاتف; التلفون; تلفون; telepon; nomor telepon;
        no hp; simu; namba ya simu; nambari ya simu; so dien thoai; dien thoai; 电话; 電話; 电话号码; 電話番号;
        전화; 전화번호; फोन; फ़ोन; फोन नंबर; ফোন; تلفن; โทรศัพท์; เบอร์โทร; ဖုန်း; τηλεφωνο;
        telefone de contato; callback; contact number; contact numbers; phone no;
        teléfono de contacto;
        شماره موبایل; شماره تلفن; شماره همراه; تلفن همراه; موبایل; موبائل نمبر
    """,
    "phone/mobile": """
        נייד; טלפון נייד; κινητο;
        mobile; mobile phone; mobile number; mobile no; cell; cellphone; cell phone; cell number;
        movil; celular; telefono movil; telefono celular; portable; telephone portable;
        telephone mobile; numero de portable; gsm; telemovel; handy; handynummer; mobil;
        mobiltelefon; mobilnummer; mobilfunk; mobile telefonnummer; cellulare; mobiel;
        mobiele telefoon; komorka; telefon komorkowy; мобильный; мобильный телефон; мобільний; моб;
        الجوال; جوال; المحمول; الموبايل; موبايل; رقم الجوال; رقم الموبايل; هاتف محمول; cep;
        cep telefonu; ponsel; hp; simu ya mkononi; matkapuhelin; 手机; 手机号; 携帯; 携帯電話; 휴대폰; 휴대전화;
        मोबाइल; মোবাইল; موبایل; natel
    """,
    "phone/WhatsApp": """
        whatsapp; whats app; whatsapp number; numero de whatsapp; whatsapp nummer; واتساب; واتس اب;
        ватсап; вотсап; wa
    """,
    "phone/Signal": """
        signal; signal number; signal nummer
    """,
    "phone/fax": """
        fax; fax number; faxnummer; telefax; telecopie; telecopieur; факс; فاكس; 传真; numero de fax
    """,
    "phone/pager": """
        pager; pager number; pager phone; pagernummer; bip; buscapersonas; radiomessagerie
    """,
    "phone/car": """
        car phone; autotelefon; telefono del automovil; telephone voiture
    """,
    "phone/radio": """
        radio phone; mobilfunkgerat
    """,
    "phone/TTY": """
        tty tdd phone; tty; texttelefon
    """,
    "phone/ISDN": """
        isdn
    """,
    "phone/telex": """
        telex
    """,
    "email": """
        דואל; אימייל; דואר אלקטרוני;
        email; emails; email address; email addresses; mail; emailaddress; mail address;
        electronic mail; correo; correos; correo electronico; direccion de correo electronico;
        direccion de correo; courriel; courrier electronique; adresse electronique; adresse email;
        adresse mail; adresse de messagerie; mel; correio eletronico; correio electronico;
        endereco de email; endereco de correio eletronico; mailadresse; email adresse; emailadresse;
        elektronische post; indirizzo email; posta elettronica; indirizzo di posta elettronica;
        email adres; emailadres; adres email; e post; epost; epostadress; e postadress; sahkoposti;
        почта; электронная почта; имейл; эл почта; адрес электронной почты; електронна пошта;
        البريد الالكتروني; البريد الإلكتروني; بريد الكتروني; بريد; الايميل; ايميل; eposta; e posta;
        surel; barua pepe; 邮箱; 电子邮件; 电子邮箱; メール; メールアドレス; 이메일; ईमेल; ইমেইল; ایمیل; อีเมล; အီးမေးလ်;
        ηλεκτρονικο ταχυδρομειο; thu dien tu; contact email
    """,
    "address": """
        כתובת; διευθυνση;
        address; postal address; mailing address; full address; direccion; direccion postal;
        domicilio; adresse; adresse postale; endereco; morada; anschrift; postanschrift; indirizzo;
        adres; адрес; адреса; العنوان; عنوان; alamat; anwani; dia chi; 地址; 住所; 주소; पता; ঠিকানা;
        آدرس; osoite; adress;
        đia chi
    """,
    "street": """
        address 1; street; street address; address street; address line; address line 1; addressline;
        house number and street; street name; calle; rue; rua; strasse; via; straat; ulica; улица;
        вулиця; الشارع; شارع; sokak; cadde; jalan; 街道; gata; gate; katu;
        strasse hausnr; strasse hausnummer; strasse nr; strasse und hausnummer; calle y numero; rue et numero
    """,
    "extended": """
        address 2; extended address; address extended address; supplemental address; apartment; unit;
        address line 2
    """,
    "po_box": """
        po box; address po box; post office box; apartado; apartado postal; boite postale; postfach;
        caixa postal; casella postale
    """,
    "city": """
        עיר; πολη;
        city; address city; locality; address locality; suburb; ciudad; municipio; poblacion; ville;
        cidade; stadt; gemeinde; citta; comune; stad; gemeente; miasto; город; місто; المدينة;
        مدينة; sehir; ilce; kota; mji; jiji; thanh pho; 城市; 市; शहर; শহর; شهر; by; kaupunki;
        plz ort; plz wohnort; plz und ort
    """,
    "region": """
        state; state province; state or province; province; region; address region; county;
        counties; address state; district; estado; provincia; comunidad; departement; etat;
        bundesland; kanton; regione; provincie; wojewodztwo; область; регион; район; المحافظة;
        محافظة; الولاية; المنطقة; il; eyalet; bolge; provinsi; mkoa; wilaya; tinh; 省; 县; राज्य;
        জেলা; استان; distrito; etat province; bundesland kanton; regiao
    """,
    "postcode": """
        postcode; post code; postal code; zip; zip code; zipcode; zip postal code; zip postal;
        address postal code; codigo postal; cp; code postal; cep; codigo postal cp; plz;
        postleitzahl; cap; codice postale; kod pocztowy; почтовый индекс; индекс; الرمز البريدي;
        posta kodu; kode pos; 邮编; 邮政编码; 郵便番号; postnummer; postinumero
    """,
    "country": """
        country; country region; address country; country or region; pais; pais region; pays;
        pays region; land; land region; paese; kraj; страна; країна; البلد; الدولة; ulke; negara;
        nchi; 国家; 国; देश; দেশ; کشور; maa; country code
    """,
    "link": """
        website; websites; web site; web page; webpage; web; url; link; homepage; home page;
        pagina web; sitio web; site web; site; page web; webseite; webadresse; sito web; sajt; сайт;
        веб сайт; الموقع الالكتروني; internetseite; hjemmeside; personal website; personal web page;
        business website
    """,
    "link/Facebook": """
        facebook; facebook page; facebook profile
    """,
    "link/Instagram": """
        instagram
    """,
    "link/Twitter": """
        twitter; twitter handle
    """,
    "link/Telegram": """
        telegram; telegram username; телеграм; تيليجرام
    """,
    "link/LinkedIn": """
        linkedin; linkedin profile
    """,
    "link/Skype": """
        skype; skype id; skype name
    """,
    "link/Mastodon": """
        mastodon
    """,
    "tags": """
        can2 user tags;
        tag list; tag; tags; label; labels; category; categories; group membership; groups; keywords; group;
        tag s; groups memberships; etiqueta; etiquetas; categoria; categorias; grupos; grupo;
        etiquette; etiquettes; categorie; groupe; groupes; marcador; marcadores; schlagwort;
        schlagworter; kategorie; kategorien; gruppe; gruppen; etichette; etichetta; gruppi;
        trefwoorden; categorieen; etykiety; теги; метки; категория; категории; группы; الوسوم;
        التصنيف; التصنيفات; المجموعة; المجموعات; etiketler; kategori; grup; vikundi; 标签; 分类; 分组; タグ
    """,
    "refused/may_contact": """
        do not contact; do not contact at all; donotcontact; no contact; opt out; opted out; is opt out;
        no contactar; ne pas contacter; nicht kontaktieren; nao contactar
    """,
    "refused/may_call": """
        do not call; do not phone; donotcall; no calls; no phone calls; no llamar; ne pas appeler; ne pas telephoner;
        nicht anrufen; nao ligar
    """,
    "refused/may_message": """
        do not text; do not sms; do not message; no sms; no texts; sms opt out; mobile opt out; no enviar sms;
        pas de sms; keine sms
    """,
    "refused/may_email": """
        do not email; donotemail; email opt out; emails opt out; no email; no emails; no bulk email; no bulk emails;
        no bulk emails user opt out; unsubscribed; unsubscribed from email; no enviar correo; pas d email;
        keine email; nao enviar email
    """,
    "refused/may_post": """
        do not mail; do not post; no mail; no post; no postal mail; postal opt out; pas de courrier; keine post
    """,
    "refused/may_visit": """
        do not visit; do not knock; do not canvass; do not walk; no visits; no visitar; ne pas visiter
    """,
    "note": """
        הערות; σημειωσεις;
        note; notes; comment; comments; remark; remarks; description; memo; nota; notas;
        observaciones; comentario; comentarios; commentaire; commentaires; remarque; remarques;
        observacoes; observacao; notiz; notizen; bemerkung; bemerkungen; anmerkung; anmerkungen;
        kommentar; kommentare; osservazioni; commenti; annotazioni; notities; opmerking;
        opmerkingen; uwagi; notatki; заметка; заметки; примечание; примечания; комментарий; нотатки;
        ملاحظات; ملاحظة; تعليقات; notlar; aciklama; catatan; keterangan; maelezo; maoni; ghi chu;
        备注; 備考; メモ; 메모; टिप्पणी; নোট; یادداشت; หมายเหตุ; anteckningar; muistiinpanot
    """,
    "uid": """
        uid
    """,
}
"""Target to phrases, parted by semicolons."""

LABEL_WORDS: dict[str, str] = {
    "home": """
        home private privat privada privado personal personnel particular casa domicile domicilio
        prive personale priv personnelle домашний hem hjem المنزل منزل
    """,
    "work": """
        work business office trabajo oficina laboral empresa travail bureau professionnel
        professionnelle pro trabalho comercial profissional geschaftlich arbeit dienstlich dienst
        buro beruflich lavoro ufficio werk zakelijk рабочий arbete jobb العمل عمل
    """,
    "mobile": """
        mobile cell movil celular portable telemovel handy mobil cellulare mobiel мобильный المحمول
        الجوال
    """,
    "other": """
        other otro otra otros autre outro outra andere weitere weiterer altro altra overig secondary
        alternate alternative alternativo second segundo secondaire zweite sonstige другой
        additional
    """,
    "main": """
        main primary principal haupt primaire primario preferred hauptnummer
    """,
    "fax": """
        fax telefax
    """,
    "pager": """
        pager
    """,
    "car": """
        car auto
    """,
    "radio": """
        radio
    """,
    "video": """
        video
    """,
    "assistant": """
        assistant asistente assistente assistent sekretariat
    """,
    "callback": """
        callback
    """,
    "school": """
        school escuela ecole escola schule
    """,
    "company": """
        company firma
    """,
}
"""Label to the single words that mean it."""

NOISE = frozenset(
    (
        "a",
        "contact",
        "da",
        "das",
        "de",
        "del",
        "der",
        "des",
        "die",
        "do",
        "du",
        "el",
        "la",
        "le",
        "my",
        "no",
        "nr",
        "num",
        "number",
        "numbers",
        "numero",
        "nummer",
        "of",
        "s",
        "the",
        "your",
    )
)
"""Words that say nothing about which field it is."""
