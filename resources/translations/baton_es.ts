<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Baton</source>
        <translation>Acerca de Baton</translation>
    </message>
    <message>
        <source>Baton {version}, with Qt {qt}</source>
        <translation>Baton {version}, con Qt {qt}</translation>
    </message>
    <message>
        <source>Hide licences</source>
        <translation>Ocultar las licencias</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation>Mostrar las licencias</translation>
    </message>
    <message>
        <source>Works without internet, sends nothing to anybody, and belongs to the chapters that use it.</source>
        <translation>Funciona sin internet, no envía nada a nadie y pertenece a los grupos que lo usan.</translation>
    </message>
</context>
<context>
    <name>AddLaptop</name>
    <message>
        <source>Add a laptop</source>
        <translation>Agregar una computadora</translation>
    </message>
    <message>
        <source>Any name will do for now.</source>
        <translation>Por ahora sirve cualquier nombre.</translation>
    </message>
    <message>
        <source>Choose the file instead</source>
        <translation>Elegir el archivo en su lugar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>For example: the one in the office</source>
        <translation>Por ejemplo: la de la oficina</translation>
    </message>
    <message>
        <source>No request is on a stick. Put the stick in, and it shows here by itself.</source>
        <translation>No hay ninguna solicitud en una memoria. Ponga la memoria y aparecerá aquí sola.</translation>
    </message>
    <message>
        <source>On the new laptop choose “Join a chapter”, and let it write its request on a stick. Then put the stick in here.</source>
        <translation>En la computadora nueva elija “Unirse a un grupo” y deje que escriba su solicitud en una memoria. Después ponga la memoria aquí.</translation>
    </message>
    <message>
        <source>Only the laptops of this chapter see it.</source>
        <translation>Solo lo ven las computadoras de este grupo.</translation>
    </message>
    <message>
        <source>Read these digits to each other. They must be the same as on the new laptop. If one differs, the stick was tampered with: stop here.</source>
        <translation>Léanse estas cifras. Deben ser las mismas que en la computadora nueva. Si una es distinta, alguien alteró la memoria: deténganse aquí.</translation>
    </message>
    <message>
        <source>Requests of laptops (*{ending})</source>
        <translation>Solicitudes de computadoras (*{ending})</translation>
    </message>
    <message>
        <source>The answer is {file}. Read it on the new laptop. It shows digits there, and they must be the same as these:</source>
        <translation>La respuesta es {file}. Léala en la computadora nueva. Allí se ven unas cifras, y deben ser las mismas que estas:</translation>
    </message>
    <message>
        <source>The digits are the same: add it</source>
        <translation>Las cifras son iguales: agregarla</translation>
    </message>
    <message>
        <source>The laptop needs a name</source>
        <translation>La computadora necesita un nombre</translation>
    </message>
    <message>
        <source>The request of the new laptop</source>
        <translation>La solicitud de la computadora nueva</translation>
    </message>
    <message>
        <source>This laptop is on the list already. Its answer can be written once more.</source>
        <translation>Esta computadora ya está en la lista. Su respuesta se puede escribir otra vez.</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>¿Cómo la llaman?</translation>
    </message>
    <message>
        <source>Where to write the answer</source>
        <translation>Dónde escribir la respuesta</translation>
    </message>
    <message>
        <source>Write the answer again</source>
        <translation>Escribir la respuesta otra vez</translation>
    </message>
    <message>
        <source>Writing the answer. Leave the stick in.</source>
        <translation>Escribiendo la respuesta. No saque la memoria.</translation>
    </message>
</context>
<context>
    <name>AddLeader</name>
    <message>
        <source>Let them in</source>
        <translation>Dejar entrar</translation>
    </message>
    <message>
        <source>Somebody else with a passphrase</source>
        <translation>Otra persona con frase de acceso</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>La misma frase otra vez</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>They open the vault on this laptop without you, and see everything in it. Let them type the passphrase themselves: nobody else has to know it.</source>
        <translation>Abre la bóveda en esta computadora sin usted, y ve todo lo que contiene. Que escriba la frase por sí misma: nadie más tiene que saberla.</translation>
    </message>
    <message>
        <source>{name} can open the vault now</source>
        <translation>{name} ya puede abrir la bóveda</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Agreed to</source>
        <translation>Aceptó</translation>
    </message>
    <message>
        <source>Ask about each way</source>
        <translation>Preguntar por cada vía</translation>
    </message>
    <message>
        <source>Being in touch: not asked yet</source>
        <translation>Contacto: aún sin preguntar</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls: not asked yet</source>
        <translation>Llamadas: aún sin preguntar</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail: not asked yet</source>
        <translation>Correo: aún sin preguntar</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages: not asked yet</source>
        <translation>Mensajes: aún sin preguntar</translation>
    </message>
    <message>
        <source>No calls</source>
        <translation>Sin llamadas</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Sin correo</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Sin mensajes</translation>
    </message>
    <message>
        <source>No photos, no stories</source>
        <translation>Sin fotos ni historias</translation>
    </message>
    <message>
        <source>No post</source>
        <translation>Sin cartas</translation>
    </message>
    <message>
        <source>No visits</source>
        <translation>Sin visitas</translation>
    </message>
    <message>
        <source>Photos and stories</source>
        <translation>Fotos e historias</translation>
    </message>
    <message>
        <source>Photos and stories: not asked yet</source>
        <translation>Fotos e historias: falta preguntar</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Post: not asked yet</source>
        <translation>Cartas: aún sin preguntar</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits: not asked yet</source>
        <translation>Visitas: aún sin preguntar</translation>
    </message>
    <message>
        <source>We may be in touch</source>
        <translation>Podemos estar en contacto</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>Nothing was taken in. Meet them, and compare the digits on their own laptop with those that you have. Perhaps they began anew, perhaps somebody pretends to be them.</source>
        <translation>No se recibió nada. Véanse y comparen las cifras en la computadora de ellos con las que ustedes tienen. Quizás empezaron de nuevo, quizás alguien se hace pasar por ellos.</translation>
    </message>
    <message>
        <source>Nothing was taken in. Meet them, and look at the lists on both of their laptops. Perhaps two of them added a laptop at the same time; perhaps somebody has stolen their main key.</source>
        <translation>No se recibió nada. Véanse y miren las listas en sus dos computadoras. Quizás dos de ellos agregaron una computadora al mismo tiempo; quizás alguien robó su llave principal.</translation>
    </message>
    <message>
        <source>Nothing was taken in. Put both laptops beside each other. If you added or removed laptops on both, open the bundle again and put the lists together. If nobody did, somebody has stolen the main key: begin a new chapter, and tell all others in person.</source>
        <translation>No se recibió nada. Ponga las dos computadoras una junto a la otra. Si en ambas se agregaron o quitaron computadoras, abra el paquete otra vez y una las listas. Si nadie lo hizo, alguien robó la llave principal: empiecen un grupo nuevo y díganselo a todos en persona.</translation>
    </message>
    <message>
        <source>Our chapter has two lists of laptops</source>
        <translation>Nuestro grupo tiene dos listas de computadoras</translation>
    </message>
    <message>
        <source>Somebody calls themselves {chapter} with another key</source>
        <translation>Alguien se llama {chapter} con otra llave</translation>
    </message>
    <message>
        <source>The others hold back what is written here from now on. Speak with them in person. If it was a mistake, this laptop joins anew.</source>
        <translation>Los demás dejan en espera lo que se escriba aquí desde ahora. Hable con ellos en persona. Si fue un error, esta computadora se une de nuevo.</translation>
    </message>
    <message>
        <source>This laptop was removed from the chapter</source>
        <translation>Esta computadora se quitó del grupo</translation>
    </message>
    <message>
        <source>{chapter} has two lists of laptops</source>
        <translation>{chapter} tiene dos listas de computadoras</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Computadoras</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Talleres</translation>
    </message>
    <message>
        <source>Who can open this vault</source>
        <translation>Quién puede abrir esta bóveda</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Archive this person</source>
        <translation>Archivar a esta persona</translation>
    </message>
    <message>
        <source>Archived “{name}”</source>
        <translation>Archivado: “{name}”</translation>
    </message>
    <message>
        <source>Bring this person back</source>
        <translation>Traer a esta persona de vuelta</translation>
    </message>
    <message>
        <source>Brought back “{name}”</source>
        <translation>De vuelta: “{name}”</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n backups, {size}. The newest: {day}</source>
        <translation>
            <numerusform>%n copia, {size}. La más nueva: {day}</numerusform>
            <numerusform>%n copias, {size}. La más nueva: {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of the vault are damaged</source>
        <translation>
            <numerusform>%n parte de la bóveda está dañada</numerusform>
            <numerusform>%n partes de la bóveda están dañadas</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder or stick for backups</source>
        <translation>Una carpeta o memoria para las copias</translation>
    </message>
    <message>
        <source>At most, of the free space</source>
        <translation>Como máximo, del espacio libre</translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation>Copiar en una memoria…</translation>
    </message>
    <message>
        <source>Back up to {place}</source>
        <translation>Copiar en {place}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Backup {day}</source>
        <translation>Copia {day}</translation>
    </message>
    <message>
        <source>By itself, on this laptop</source>
        <translation>Por sí mismo, en esta computadora</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Revisar la bóveda</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Revisando</translation>
    </message>
    <message>
        <source>Choose a folder or stick…</source>
        <translation>Elegir carpeta o memoria…</translation>
    </message>
    <message>
        <source>Every page of it was read and fits.</source>
        <translation>Se leyó cada página y todo encaja.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>En {folder}</translation>
    </message>
    <message>
        <source>It is not at hand now. Put the stick in, or choose another place.</source>
        <translation>Ahora no está a mano. Ponga la memoria, o elija otro lugar.</translation>
    </message>
    <message>
        <source>It is on the same disk as the vault. If the disk breaks, both are lost.</source>
        <translation>Está en el mismo disco que la bóveda. Si el disco se daña, se pierden ambas.</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Última copia ayer</numerusform>
            <numerusform>Última copia hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup today</source>
        <translation>Última copia hoy</translation>
    </message>
    <message>
        <source>Made once a day, after changes. They help if the vault’s folder is lost or damaged, and not if the laptop is. Older ones go by themselves.</source>
        <translation>Se hacen una vez al día, después de cambios. Sirven si la carpeta de la bóveda se pierde o se daña, y no si se pierde la computadora. Las más viejas se van solas.</translation>
    </message>
    <message>
        <source>Make a backup under a new name now, keep the older ones, and ask whoever looks after Baton.</source>
        <translation>Haga ahora una copia con otro nombre, guarde las anteriores y avise a quien se ocupa de Baton.</translation>
    </message>
    <message>
        <source>No backup outside this laptop</source>
        <translation>No hay copia fuera de esta computadora</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia</translation>
    </message>
    <message>
        <source>None yet. The first one is made soon.</source>
        <translation>Aún ninguna. La primera se hace pronto.</translation>
    </message>
    <message>
        <source>None yet. The first stick you back up to becomes it.</source>
        <translation>Aún ninguno. La primera memoria en la que copie pasa a serlo.</translation>
    </message>
    <message>
        <source>One file with everything in it, locked as it is here. Keep it somewhere else than this laptop.</source>
        <translation>Un solo archivo con todo, tan cerrado como aquí. Guárdelo lejos de esta computadora.</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>Avisar tras</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Segundo lugar</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>La copia está hecha</translation>
    </message>
    <message>
        <source>The vault is whole</source>
        <translation>La bóveda está completa</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Dónde guardar la copia</translation>
    </message>
    <message>
        <source>{file}, {size}. It was read back and is whole. You can take the stick out now.</source>
        <translation>{file}, {size}. Se leyó de nuevo y está completa. Ya puede sacar la memoria.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>ayer</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>On the laptop</source>
        <translation>En la computadora</translation>
    </message>
    <message>
        <source>Opens for</source>
        <translation>Se abre para</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{day}, by {person}</source>
        <translation>{day}, por {person}</translation>
    </message>
    <message>
        <source>{day}, {ago}</source>
        <translation>{day}, {ago}</translation>
    </message>
</context>
<context>
    <name>Baton</name>
    <message>
        <source>A backup in {folder} opens as before.</source>
        <translation>Una copia en {folder} se abre como antes.</translation>
    </message>
    <message>
        <source>Baton goes on with the usual ones. The old file is kept beside the new one.</source>
        <translation>Baton sigue con los ajustes de siempre. El archivo viejo queda junto al nuevo.</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Hecho de nuevo</translation>
    </message>
    <message>
        <source>Hide everything and end</source>
        <translation>Ocultar todo y terminar</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Not everything could be destroyed</source>
        <translation>No se pudo destruir todo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation>Detener la copia</translation>
    </message>
    <message>
        <source>The vault is gone</source>
        <translation>La bóveda ya no existe</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>No hay nada que rehacer</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Undone, but for what was changed since</source>
        <translation>Deshecho, menos lo que cambió después</translation>
    </message>
    <message>
        <source>What somebody changed afterwards stays as it is.</source>
        <translation>Lo que alguien cambió después queda como está.</translation>
    </message>
    <message>
        <source>Your settings could not be read</source>
        <translation>No se pudieron leer sus ajustes</translation>
    </message>
</context>
<context>
    <name>CallLaptop</name>
    <message>
        <source>Another name for {name}</source>
        <translation>Otro nombre para {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Only the laptops of this chapter see it.</source>
        <translation>Solo lo ven las computadoras de este grupo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Came from another chapter</source>
        <translation>Vino de otro grupo</translation>
    </message>
    <message>
        <source>Came in with a list</source>
        <translation>Vino en una lista</translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation>Cambió: {fields}</translation>
    </message>
    <message>
        <source>Chose between two versions: {fields}</source>
        <translation>Se eligió entre dos versiones: {fields}</translation>
    </message>
    <message>
        <source>Deleted or brought back</source>
        <translation>Borrado o recuperado</translation>
    </message>
    <message>
        <source>From a list: {fields}</source>
        <translation>De una lista: {fields}</translation>
    </message>
    <message>
        <source>From another chapter: {fields}</source>
        <translation>De otro grupo: {fields}</translation>
    </message>
    <message>
        <source>Something was deleted</source>
        <translation>Se borró algo</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Taken back: {fields}</source>
        <translation>Deshecho: {fields}</translation>
    </message>
    <message>
        <source>What changed here</source>
        <translation>Qué cambió aquí</translation>
    </message>
    <message>
        <source>{what}. {who}</source>
        <translation>{what}. {who}</translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>Added</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Eliminado allá</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Olvidado</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>To be forgotten</source>
        <translation>Por olvidar</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>You removed these</source>
        <translation>Usted lo quitó</translation>
    </message>
    <message>
        <source>changed here and there</source>
        <translation>cambió aquí y allá</translation>
    </message>
    <message>
        <source>kept here unless you tick</source>
        <translation>queda aquí si no lo marca</translation>
    </message>
    <message>
        <source>stays away unless you tick</source>
        <translation>no vuelve si no lo marca</translation>
    </message>
    <message>
        <source>stays so</source>
        <translation>sigue así</translation>
    </message>
    <message>
        <source>you decide later</source>
        <translation>usted decide después</translation>
    </message>
</context>
<context>
    <name>ChapterAlarms</name>
    <message>
        <source>Since {day}.</source>
        <translation>Desde el {day}.</translation>
    </message>
    <message>
        <source>This is cleared up</source>
        <translation>Esto está aclarado</translation>
    </message>
</context>
<context>
    <name>ChapterRights</name>
    <message>
        <source>And what came from them: {what}</source>
        <translation>Y lo que vino de ellos: {what}</translation>
    </message>
    <message>
        <source>From then on their changes wait for review. What they have stays with them.</source>
        <translation>Desde entonces, lo que cambien espera revisión. Lo que tienen, lo conservan.</translation>
    </message>
    <message>
        <source>Nothing of ours. What they change in it waits for review.</source>
        <translation>Nada nuestro. Lo que cambien ahí espera revisión.</translation>
    </message>
    <message>
        <source>Nothing of theirs, as far as they told us. Our changes wait there.</source>
        <translation>Nada suyo, por lo que nos han dicho. Nuestros cambios esperan allá.</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Retirar esto</translation>
    </message>
    <message>
        <source>What we may change there</source>
        <translation>Qué podemos cambiar allá</translation>
    </message>
    <message>
        <source>What {chapter} may change here</source>
        <translation>Qué puede cambiar {chapter} aquí</translation>
    </message>
</context>
<context>
    <name>ChapterShares</name>
    <message>
        <source>End this share</source>
        <translation>Terminar de compartir esto</translation>
    </message>
    <message>
        <source>Ended on {day}. Last given on {last}.</source>
        <translation>Terminó el {day}. Dado por última vez el {last}.</translation>
    </message>
    <message>
        <source>Let them only read it</source>
        <translation>Dejar que solo lo lean</translation>
    </message>
    <message>
        <source>Since {day}, last given on {last}.</source>
        <translation>Desde el {day}, dado por última vez el {last}.</translation>
    </message>
    <message>
        <source>They may change it.</source>
        <translation>Pueden cambiarlo.</translation>
    </message>
    <message>
        <source>To read.</source>
        <translation>Para leer.</translation>
    </message>
    <message>
        <source>What was given stays given. After the end they still hear who is deleted, forgotten, or not to be contacted.</source>
        <translation>Lo dado, dado está. Después del final todavía se enteran de quién se borró, se olvidó o no quiere contacto.</translation>
    </message>
    <message>
        <source>What {chapter} gets</source>
        <translation>Qué recibe {chapter}</translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message numerus="yes">
        <source>%n laptops were removed by them. What those write is held for review.</source>
        <translation>
            <numerusform>Quitaron %n computadora. Lo que escriba espera revisión.</numerusform>
            <numerusform>Quitaron %n computadoras. Lo que escriban espera revisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card of {chapter}</source>
        <translation>Una tarjeta de {chapter}</translation>
    </message>
    <message>
        <source>A chapter’s card</source>
        <translation>La tarjeta de un grupo</translation>
    </message>
    <message>
        <source>Add from a card file</source>
        <translation>Agregar desde un archivo</translation>
    </message>
    <message>
        <source>Add without comparing</source>
        <translation>Agregar sin comparar</translation>
    </message>
    <message>
        <source>Cards on the stick</source>
        <translation>Tarjetas en la memoria</translation>
    </message>
    <message>
        <source>Chapter cards (*{ending})</source>
        <translation>Tarjetas de grupo (*{ending})</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Compare the digits in person. They work in every language</source>
        <translation>Comparen las cifras en persona. Sirven en todos los idiomas</translation>
    </message>
    <message>
        <source>Give it to other chapters, so that they can write bundles for you.</source>
        <translation>Désela a otros grupos para que puedan preparar paquetes para ustedes.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>No other chapter yet. Ask one for its card, on a stick. With it you can give them bundles.</source>
        <translation>Aún no hay otro grupo. Pídale a uno su tarjeta, en una memoria. Con ella podrá darle paquetes.</translation>
    </message>
    <message>
        <source>Not compared yet. Read these digits to each other when you next meet.</source>
        <translation>Sin comparar. Léanse estas cifras la próxima vez que se vean.</translation>
    </message>
    <message>
        <source>Our card is written</source>
        <translation>Nuestra tarjeta está escrita</translation>
    </message>
    <message>
        <source>Our own card</source>
        <translation>Nuestra tarjeta</translation>
    </message>
    <message>
        <source>Read these digits to each other, in person or by phone. If one differs, do not add it.</source>
        <translation>Léanse estas cifras, en persona o por teléfono. Si una es distinta, no la agregue.</translation>
    </message>
    <message>
        <source>These are your digits.</source>
        <translation>Estas son sus cifras.</translation>
    </message>
    <message>
        <source>We compared the digits</source>
        <translation>Comparamos las cifras</translation>
    </message>
    <message>
        <source>We compared them</source>
        <translation>Las comparamos</translation>
    </message>
    <message>
        <source>We compared them in person: it is really them</source>
        <translation>Las comparamos en persona: sí son ellos</translation>
    </message>
    <message>
        <source>Write our card</source>
        <translation>Escribir nuestra tarjeta</translation>
    </message>
    <message>
        <source>You compared these digits with them on {day}.</source>
        <translation>Comparó estas cifras con ellos el {day}.</translation>
    </message>
    <message>
        <source>{chapter} is added</source>
        <translation>{chapter} ya está en la lista</translation>
    </message>
    <message>
        <source>{file}. You can take the stick out now.</source>
        <translation>{file}. Ya puede sacar la memoria.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Cells parted by {mark}</source>
        <translation>Celdas separadas por {mark}</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
    <message>
        <source>Contacts saved from a mail program</source>
        <translation>Contactos guardados de un programa de correo</translation>
    </message>
    <message>
        <source>Contacts saved from a phone or mail program</source>
        <translation>Contactos guardados de un teléfono o programa de correo</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Headings in row {row}: {words}</source>
        <translation>Títulos en la fila {row}: {words}</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>New field of your own: {name}</source>
        <translation>Nuevo campo propio: {name}</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Sin títulos</translation>
    </message>
    <message>
        <source>Plain lines: names with the numbers and addresses that stand beside them</source>
        <translation>Líneas simples: nombres, con los números y direcciones que tienen al lado</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Sheet “{name}”</source>
        <translation>Hoja “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Sheet “{name}”, which looks most like people, of %n</source>
        <translation>
            <numerusform>Hoja “{name}”, de %n, la que más parece de personas</numerusform>
            <numerusform>Hoja “{name}”, de %n, la que más parece de personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>Mostrar %n columna más</numerusform>
            <numerusform>Mostrar %n columnas más</numerusform>
        </translation>
    </message>
    <message>
        <source>What parts the cells</source>
        <translation>Qué separa las celdas</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Lo que usted pegó</translation>
    </message>
    <message>
        <source>Which day is {date}?</source>
        <translation>¿Qué día es {date}?</translation>
    </message>
    <message>
        <source>columns as you chose them last time</source>
        <translation>columnas como las eligió la última vez</translation>
    </message>
    <message>
        <source>headings in row {row}</source>
        <translation>títulos en la fila {row}</translation>
    </message>
    <message>
        <source>letters: {charset}</source>
        <translation>letras: {charset}</translation>
    </message>
    <message>
        <source>no headings; the columns are known by what is in them</source>
        <translation>sin títulos; las columnas se reconocen por lo que contienen</translation>
    </message>
    <message>
        <source>{date} is read as</source>
        <translation>{date} se lee como</translation>
    </message>
    <message>
        <source>{header} goes to</source>
        <translation>{header} va a</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>%n invitación</numerusform>
            <numerusform>%n invitaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Todos los eventos</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Lo que viene</translation>
    </message>
    <message>
        <source>No time or place yet</source>
        <translation>Aún sin hora ni lugar</translation>
    </message>
    <message>
        <source>Nothing in the next month. A meeting is a good start.</source>
        <translation>Nada en el próximo mes. Una reunión es un buen comienzo.</translation>
    </message>
    <message>
        <source>{yes} of {asked} said yes</source>
        <translation>{yes} de {asked} dijeron que sí</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Both, one below the other</source>
        <translation>Las dos, una debajo de otra</translation>
    </message>
    <message>
        <source>Decide later: both stay</source>
        <translation>Decidir después: quedan las dos</translation>
    </message>
    <message>
        <source>Nothing is lost either way, and you can take it back.</source>
        <translation>De ningún modo se pierde nada, y se puede deshacer.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>Two people, one household</source>
        <translation>Dos personas, un hogar</translation>
    </message>
    <message>
        <source>“{answer}” holds, as the stricter answer</source>
        <translation>Vale “{answer}”, por ser la respuesta más estricta</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Needs a newer version: counts as no</source>
        <translation>Necesita una versión más nueva: cuenta como no</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>¿Cuándo?</translation>
    </message>
    <message>
        <source>Where was it said?</source>
        <translation>¿Dónde lo dijo?</translation>
    </message>
    <message>
        <source>told {who}</source>
        <translation>lo dijo a {who}</translation>
    </message>
    <message>
        <source>told {who}, {day}</source>
        <translation>lo dijo a {who}, {day}</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>Only a number fits here.</source>
        <translation>Aquí solo cabe un número.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>Several wrong ones: you can try again in %n seconds.</source>
        <translation>
            <numerusform>Varias equivocadas: puede intentar de nuevo en %n segundo.</numerusform>
            <numerusform>Varias equivocadas: puede intentar de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>get something new</source>
        <translation>reciben algo nuevo</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>ya están aquí</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevas</translation>
    </message>
    <message>
        <source>to mend afterwards</source>
        <translation>por arreglar después</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Baton made a mistake</source>
        <translation>Baton cometió un error</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Bloquear la bóveda</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>Something went wrong inside Baton, and not by your doing. What was saved before is safe. Lock the vault and open it again before you go on.</source>
        <translation>Algo falló dentro de Baton, y no fue culpa suya. Lo que ya estaba guardado está a salvo. Bloquee la bóveda y ábrala de nuevo antes de seguir.</translation>
    </message>
    <message>
        <source>The report below says where in Baton it happened. There is nothing in it about your people, and it goes nowhere unless you save it and hand it to whoever looks after Baton.</source>
        <translation>El informe de abajo dice en qué parte de Baton pasó. No contiene nada sobre su gente, y no va a ningún lado si usted no lo guarda y lo entrega a quien se ocupa de Baton.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>This is not a day we can read. Write it like {example}.</source>
        <translation>Este día no se entiende. Escríbalo como {example}.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>Digits: {digits}</source>
        <translation>Cifras: {digits}</translation>
    </message>
</context>
<context>
    <name>DrillTask</name>
    <message>
        <source>Let each guardian type the 20 words of their card, one after the other or on another day. It is proven once {needed} were here. Set {set}.</source>
        <translation>Cada guardián escribe las 20 palabras de su tarjeta, uno tras otro o en otro día. Queda probado cuando hayan venido {needed}. Juego {set}.</translation>
    </message>
    <message>
        <source>Rehearse “{name}”</source>
        <translation>Ensayar “{name}”</translation>
    </message>
    <message>
        <source>See whether it works</source>
        <translation>Ver si funciona</translation>
    </message>
    <message>
        <source>Take the sheet from where it is kept, and type its 20 words. Then put it back. Set {set}.</source>
        <translation>Tome la hoja de donde se guarda y escriba sus 20 palabras. Después devuélvala a su lugar. Juego {set}.</translation>
    </message>
    <message>
        <source>The chapter’s main key is on this paper alone from now on.</source>
        <translation>Desde ahora la llave principal del grupo está solo en este papel.</translation>
    </message>
    <message>
        <source>The next guardian can type theirs now, or come another day.</source>
        <translation>El siguiente guardián puede escribir la suya ahora, o venir otro día.</translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation>La frase de acceso</translation>
    </message>
    <message numerus="yes">
        <source>This card is good. %n more to show.</source>
        <translation>
            <numerusform>Esta tarjeta está bien. Falta mostrar %n más.</numerusform>
            <numerusform>Esta tarjeta está bien. Falta mostrar %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type this passphrase once, to see that it still opens the vault.</source>
        <translation>Escriba esta frase una vez, para ver que todavía abre la bóveda.</translation>
    </message>
    <message>
        <source>“{name}” works</source>
        <translation>“{name}” funciona</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n día de atraso</numerusform>
            <numerusform>%n días de atraso</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>En los próximos días</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Today, {weekday}</source>
        <translation>Hoy, {weekday}</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Sin día</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>aún sin día</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%n pairs may be one person each</source>
        <translation>
            <numerusform>%n par puede ser una persona</numerusform>
            <numerusform>%n pares pueden ser una persona cada uno</numerusform>
        </translation>
    </message>
    <message>
        <source>Are these one person?</source>
        <translation>¿Son una sola persona?</translation>
    </message>
    <message>
        <source>Because: {reasons}</source>
        <translation>Porque: {reasons}</translation>
    </message>
    <message>
        <source>But: {reasons}</source>
        <translation>Pero: {reasons}</translation>
    </message>
    <message>
        <source>Comparing people</source>
        <translation>Comparando personas</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Household of {name}</source>
        <translation>Hogar de {name}</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n exact matches</source>
        <translation>
            <numerusform>Unir %n coincidencia exacta</numerusform>
            <numerusform>Unir %n coincidencias exactas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n exact matches</source>
        <translation>
            <numerusform>Se unió %n coincidencia exacta</numerusform>
            <numerusform>Se unieron %n coincidencias exactas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody seems to be here twice</source>
        <translation>Nadie parece estar dos veces</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>One person now</source>
        <translation>Ahora una persona</translation>
    </message>
    <message>
        <source>People are compared by their names, phones, e-mails, birthdays, addresses and your own facts.</source>
        <translation>Se comparan nombres, teléfonos, correos, cumpleaños, direcciones y sus propios datos.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por mirar</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>Two people in one household</source>
        <translation>Dos personas de un hogar</translation>
    </message>
    <message>
        <source>Two people. Nobody asks again</source>
        <translation>Dos personas. No se preguntará más</translation>
    </message>
    <message>
        <source>Which ones to show</source>
        <translation>Cuáles mostrar</translation>
    </message>
    <message>
        <source>Who may be here twice</source>
        <translation>Quién podría estar dos veces</translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>Add somebody</source>
        <translation>Agregar a alguien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Delete this duty</source>
        <translation>Eliminar esta tarea</translation>
    </message>
    <message>
        <source>Deleted “{duty}”</source>
        <translation>Eliminada: “{duty}”</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>More about this duty</source>
        <translation>Más sobre esta tarea</translation>
    </message>
    <message>
        <source>Other duties</source>
        <translation>Otras tareas</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Qué incluye</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Quién puede hacerla</translation>
    </message>
    <message>
        <source>{person} can do it</source>
        <translation>{person} puede hacerla</translation>
    </message>
    <message>
        <source>{person} taken off</source>
        <translation>Ya no está {person}</translation>
    </message>
</context>
<context>
    <name>DutyHead</name>
    <message>
        <source>Half a year ago</source>
        <translation>Hace medio año</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Quién puede hacerla</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>DutyTable</name>
    <message>
        <source>Duties</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Half a year ago: {stage}</source>
        <translation>Hace medio año: {stage}</translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation>Aún sin nombre</translation>
    </message>
    <message>
        <source>Other duties</source>
        <translation>Otras tareas</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>La central</translation>
    </message>
    <message>
        <source>{person} only</source>
        <translation>Solo {person}</translation>
    </message>
    <message>
        <source>{without} of {total} without the centre</source>
        <translation>{without} de {total} sin la central</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>Allow quick erase</source>
        <translation>Permitir el borrado</translation>
    </message>
    <message>
        <source>For the moment before a laptop is taken away. It is off until you switch it on here.</source>
        <translation>Para el momento antes de que se lleven una computadora. Está apagado hasta que usted lo encienda aquí.</translation>
    </message>
    <message>
        <source>Hold for three seconds to erase</source>
        <translation>Mantenga pulsado 3 s para borrar</translation>
    </message>
    <message>
        <source>It destroys every way in, here and in backups inside this folder, and deletes the vault. No passphrase, sheet or guardian opens it any more. Nothing brings it back.</source>
        <translation>Destruye todas las formas de entrar, aquí y en las copias dentro de esta carpeta, y borra la bóveda. Ya no la abre ninguna frase, hoja ni guardián. Nada la trae de vuelta.</translation>
    </message>
    <message>
        <source>It does not reach backups elsewhere, copies of the folder, printed lists, or what other chapters have. Modern disks and sticks may keep traces that a laboratory can find, and open with a passphrase.</source>
        <translation>No alcanza las copias en otros lugares, los duplicados de la carpeta, las listas impresas ni lo que tienen otros grupos. Los discos y memorias modernos pueden guardar rastros que un laboratorio encuentra y que se abren con una frase de acceso.</translation>
    </message>
    <message>
        <source>Quick erase</source>
        <translation>Borrado rápido</translation>
    </message>
    <message>
        <source>To erase, type the name of the chapter</source>
        <translation>Para borrar, escriba el nombre del grupo</translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>%n vino</numerusform>
            <numerusform>%n vinieron</numerusform>
        </translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Aún sin día</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>{yes} of {invited} said yes</source>
        <translation>{yes} de {invited} dijeron que sí</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>About this event</source>
        <translation>Sobre este evento</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Agregar un paso</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Agregar a alguien</translation>
    </message>
    <message>
        <source>Add somebody by name</source>
        <translation>Agregar a alguien por su nombre</translation>
    </message>
    <message>
        <source>Added {person}</source>
        <translation>Agregado: {person}</translation>
    </message>
    <message>
        <source>Added “{step}” to the plan</source>
        <translation>“{step}” está ahora en el plan</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>Elija un plan</translation>
    </message>
    <message>
        <source>Delete this event</source>
        <translation>Eliminar este evento</translation>
    </message>
    <message>
        <source>Deleted “{event}”</source>
        <translation>Eliminado: “{event}”</translation>
    </message>
    <message>
        <source>How will you stay in touch?</source>
        <translation>¿Cómo seguirán en contacto?</translation>
    </message>
    <message>
        <source>More about this event</source>
        <translation>Más sobre este evento</translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation>Aún no hay nadie anotado.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Nothing is planned yet for those who come to this.</source>
        <translation>Aún no hay nada planeado para quienes vengan.</translation>
    </message>
    <message>
        <source>Stay in touch after “{event}”</source>
        <translation>Seguir en contacto después de “{event}”</translation>
    </message>
    <message>
        <source>Took {person} off the list</source>
        <translation>Ya no está en la lista: {person}</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde es</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Quién viene</translation>
    </message>
    <message>
        <source>{answer}: {count}</source>
        <translation>{answer}: {count}</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>A name is enough. The day can come later.</source>
        <translation>Basta un nombre. El día puede venir después.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Added “{event}”</source>
        <translation>Agregado: “{event}”</translation>
    </message>
    <message>
        <source>Choose one of your trainings and set a day for it.</source>
        <translation>Elija uno de sus talleres y póngale un día.</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Lo que viene</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Hold a training</source>
        <translation>Dar un taller</translation>
    </message>
    <message>
        <source>Meetings, trainings and actions stand here, with who was invited and who came.</source>
        <translation>Aquí están las reuniones, los talleres y las acciones, con quién fue invitado y quién vino.</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nuevo evento</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Aún sin día</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Aún no hay eventos</translation>
    </message>
    <message>
        <source>Note the next meeting</source>
        <translation>Anote la próxima reunión</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Pasados</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Talleres</translation>
    </message>
    <message>
        <source>What is the event called?</source>
        <translation>¿Cómo se llama el evento?</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
</context>
<context>
    <name>ExchangeHome</name>
    <message numerus="yes">
        <source>%n fields have two versions</source>
        <translation>
            <numerusform>%n campo tiene dos versiones</numerusform>
            <numerusform>%n campos tienen dos versiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items need a newer Baton. They are kept as they came, and given on.</source>
        <translation>
            <numerusform>%n ficha necesita un Baton más nuevo. Se guarda como vino y se sigue pasando.</numerusform>
            <numerusform>%n fichas necesitan un Baton más nuevo. Se guardan como vinieron y se siguen pasando.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait for review</source>
        <translation>
            <numerusform>%n ficha espera revisión</numerusform>
            <numerusform>%n fichas esperan revisión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stay, because you changed them since.</source>
        <translation>
            <numerusform>%n cosa queda, porque usted la cambió después.</numerusform>
            <numerusform>%n cosas quedan, porque usted las cambió después.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for review</source>
        <translation>
            <numerusform>%n espera revisión</numerusform>
            <numerusform>%n esperan revisión</numerusform>
        </translation>
    </message>
    <message>
        <source>By stick, from hand to hand. Nothing goes over the internet</source>
        <translation>En una memoria, de mano en mano. Nada pasa por internet</translation>
    </message>
    <message>
        <source>Cards and digits</source>
        <translation>Tarjetas y cifras</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose a folder instead</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Digits compared on {day}</source>
        <translation>Cifras comparadas el {day}</translation>
    </message>
    <message>
        <source>Digits not compared yet</source>
        <translation>Cifras sin comparar</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Exchange folder</source>
        <translation>Carpeta de intercambio</translation>
    </message>
    <message>
        <source>For our other laptops</source>
        <translation>Para nuestras otras computadoras</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <source>Give a bundle</source>
        <translation>Dar un paquete</translation>
    </message>
    <message>
        <source>Given and taken</source>
        <translation>Dado y recibido</translation>
    </message>
    <message>
        <source>Given to our other laptops</source>
        <translation>Dado a nuestras otras computadoras</translation>
    </message>
    <message>
        <source>Given to whoever knows the words</source>
        <translation>Dado a quien sepa las palabras</translation>
    </message>
    <message>
        <source>Given to {chapter}</source>
        <translation>Dado a {chapter}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>None yet. Swap cards with another chapter, on a stick.</source>
        <translation>Aún ninguno. Intercambie tarjetas con otro grupo, en una memoria.</translation>
    </message>
    <message>
        <source>Nothing yet. Every bundle you give or take is noted here.</source>
        <translation>Aún nada. Aquí se anota cada paquete que dé o reciba.</translation>
    </message>
    <message>
        <source>Other chapters sent them. They are not joined to yours until you take them.</source>
        <translation>Las enviaron otros grupos. No se unen a lo suyo hasta que usted las acepte.</translation>
    </message>
    <message>
        <source>Put the stick in. You see who a bundle is from and what would change, before anything does.</source>
        <translation>Ponga la memoria. Verá de quién es un paquete y qué cambiaría, antes de que cambie nada.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Taken from {chapter}</source>
        <translation>Recibido de {chapter}</translation>
    </message>
    <message>
        <source>The bundle from {chapter} was taken back</source>
        <translation>El paquete de {chapter} quedó anulado</translation>
    </message>
    <message>
        <source>Two chapters changed the same thing. Both are kept until you choose.</source>
        <translation>Dos grupos cambiaron lo mismo. Ambas versiones se guardan hasta que usted elija.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Write trainings and plans on a stick, for one chapter or for whoever knows the words.</source>
        <translation>Escriba talleres y planes en una memoria, para un grupo o para quien sepa las palabras.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>they have it</source>
        <translation>ya lo tienen</translation>
    </message>
    <message>
        <source>{chapter} confirmed what they have</source>
        <translation>{chapter} confirmó lo que tiene</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Anybody who finds it can read every name and number in it. Delete it when you no longer need it.</source>
        <translation>Quien lo encuentre puede leer cada nombre y número que contiene. Bórrelo cuando ya no lo necesite.</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Elija dónde guardar</translation>
    </message>
    <message>
        <source>Contacts for newer programs (vCard 4.0)</source>
        <translation>Contactos para programas más nuevos (vCard 4.0)</translation>
    </message>
    <message>
        <source>Contacts for phones and mail programs (vCard 3.0)</source>
        <translation>Contactos para teléfonos y programas de correo (vCard 3.0)</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>How far along, and the next ask</source>
        <translation>Hasta dónde ha llegado, y la próxima petición</translation>
    </message>
    <message>
        <source>Other ways to reach them</source>
        <translation>Otras formas de contacto</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>Plain table (CSV), for other programs</source>
        <translation>Tabla simple (CSV), para otros programas</translation>
    </message>
    <message>
        <source>Save people to a file</source>
        <translation>Guardar personas en un archivo</translation>
    </message>
    <message>
        <source>Saved {people} to {file}</source>
        <translation>Guardado: {people}, en {file}</translation>
    </message>
    <message>
        <source>Saving people to a file</source>
        <translation>Guardando personas en un archivo</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX). Phone numbers stay as they are written.</source>
        <translation>Hoja de cálculo (XLSX). Los teléfonos quedan como están escritos.</translation>
    </message>
    <message>
        <source>The file is not locked. Delete it when you no longer need it.</source>
        <translation>El archivo no está bajo llave. Bórrelo cuando ya no lo necesite.</translation>
    </message>
    <message>
        <source>The group “{name}”: {how_many}</source>
        <translation>El conjunto “{name}”: {how_many}</translation>
    </message>
    <message>
        <source>This file leaves the vault in clear</source>
        <translation>Este archivo sale de la bóveda sin protección</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>Qué va en el archivo</translation>
    </message>
    <message>
        <source>What kind of file</source>
        <translation>Qué tipo de archivo</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Qué aceptaron</translation>
    </message>
    <message>
        <source>Who goes into it</source>
        <translation>Quién va en él</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>Sus campos propios</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>More facts</source>
        <translation>Más datos</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Delete this file</source>
        <translation>Borrar este archivo</translation>
    </message>
    <message>
        <source>Deleted “{file}”</source>
        <translation>Borrado: “{file}”</translation>
    </message>
    <message>
        <source>More about this file</source>
        <translation>Más sobre este archivo</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no está aquí</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save a copy of “{file}”</source>
        <translation>Guardar una copia de “{file}”</translation>
    </message>
    <message>
        <source>Save a copy. Whoever finds it can read it.</source>
        <translation>Guardar una copia. Quien la encuentre puede leerla.</translation>
    </message>
    <message>
        <source>Saved a copy. It is not locked.</source>
        <translation>Copia guardada. No está bajo llave.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>A saved group stays up to date by itself.</source>
        <translation>Un conjunto guardado se mantiene al día por sí mismo.</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Agregar una condición</translation>
    </message>
    <message>
        <source>Archived people</source>
        <translation>Personas archivadas</translation>
    </message>
    <message>
        <source>Delete this group</source>
        <translation>Borrar este conjunto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>How many of these have to be true</source>
        <translation>Cuántas de estas tienen que cumplirse</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del conjunto</translation>
    </message>
    <message>
        <source>People are in this group because somebody put them in. Choose people in the list to add them.</source>
        <translation>En este conjunto hay personas porque alguien las puso. Elija personas en la lista para agregarlas.</translation>
    </message>
    <message>
        <source>People for whom all of this is true</source>
        <translation>Personas que cumplen todo esto</translation>
    </message>
    <message>
        <source>People for whom any of this is true</source>
        <translation>Personas que cumplen algo de esto</translation>
    </message>
    <message>
        <source>Save as a group</source>
        <translation>Guardar como conjunto</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Something here needs a newer version of Baton. Nobody is known to meet it.</source>
        <translation>Algo de aquí necesita una versión más nueva de Baton. No se sabe de nadie que lo cumpla.</translation>
    </message>
    <message>
        <source>Who is listed</source>
        <translation>Quién está en la lista</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>A field that is not here</source>
        <translation>Un campo que no está aquí</translation>
    </message>
    <message>
        <source>Archived people too</source>
        <translation>También personas archivadas</translation>
    </message>
    <message>
        <source>Needs a newer version of Baton</source>
        <translation>Necesita una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Only archived people</source>
        <translation>Solo personas archivadas</translation>
    </message>
    <message>
        <source>Without archived people</source>
        <translation>Sin personas archivadas</translation>
    </message>
    <message>
        <source>belongs to an organisation that contains</source>
        <translation>es de una organización que contiene</translation>
    </message>
    <message>
        <source>came by a list in the last so many days</source>
        <translation>vino en una lista en los últimos días</translation>
    </message>
    <message>
        <source>came to</source>
        <translation>vino a</translation>
    </message>
    <message>
        <source>can be reached by</source>
        <translation>se le llega por</translation>
    </message>
    <message>
        <source>can offer</source>
        <translation>puede ofrecer</translation>
    </message>
    <message>
        <source>can&apos;t be reached by</source>
        <translation>no se le llega por</translation>
    </message>
    <message>
        <source>did not come to</source>
        <translation>no vino a</translation>
    </message>
    <message>
        <source>does not wear the tag</source>
        <translation>no lleva la etiqueta</translation>
    </message>
    <message>
        <source>ever came to this kind of event</source>
        <translation>vino alguna vez a este tipo de evento</translation>
    </message>
    <message>
        <source>has a role that contains</source>
        <translation>tiene un papel que contiene</translation>
    </message>
    <message>
        <source>is in the group</source>
        <translation>está en el conjunto</translation>
    </message>
    <message>
        <source>is looked after by</source>
        <translation>está a cargo de</translation>
    </message>
    <message>
        <source>is looked after by nobody yet</source>
        <translation>aún no está a cargo de nadie</translation>
    </message>
    <message>
        <source>is not in the group</source>
        <translation>no está en el conjunto</translation>
    </message>
    <message>
        <source>lives in a place that contains</source>
        <translation>vive en un lugar que contiene</translation>
    </message>
    <message>
        <source>never came to this kind of event</source>
        <translation>nunca vino a este tipo de evento</translation>
    </message>
    <message>
        <source>said about “{field}”</source>
        <translation>dijo sobre “{field}”</translation>
    </message>
    <message>
        <source>something that is not here</source>
        <translation>algo que no está aquí</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>habla</translation>
    </message>
    <message>
        <source>stands on the ladder at</source>
        <translation>ha llegado hasta</translation>
    </message>
    <message>
        <source>was added in the last so many days</source>
        <translation>se agregó en los últimos días</translation>
    </message>
    <message>
        <source>was born between</source>
        <translation>nació entre</translation>
    </message>
    <message>
        <source>was contacted in the last so many days</source>
        <translation>hubo contacto en los últimos días</translation>
    </message>
    <message>
        <source>was not added in the last so many days</source>
        <translation>no se agregó en los últimos días</translation>
    </message>
    <message>
        <source>was not contacted for so many days</source>
        <translation>no hubo contacto por tantos días</translation>
    </message>
    <message>
        <source>was not trained in</source>
        <translation>no recibió el taller</translation>
    </message>
    <message>
        <source>was trained in</source>
        <translation>recibió el taller</translation>
    </message>
    <message>
        <source>wears the tag</source>
        <translation>lleva la etiqueta</translation>
    </message>
    <message>
        <source>{asked}: {said}</source>
        <translation>{asked}: {said}</translation>
    </message>
    <message>
        <source>{from} and {to}</source>
        <translation>{from} y {to}</translation>
    </message>
    <message>
        <source>“{field}” contains</source>
        <translation>“{field}” contiene</translation>
    </message>
    <message>
        <source>“{field}” does not contain</source>
        <translation>“{field}” no contiene</translation>
    </message>
    <message>
        <source>“{field}” is</source>
        <translation>“{field}” es</translation>
    </message>
    <message>
        <source>“{field}” is between</source>
        <translation>“{field}” está entre</translation>
    </message>
    <message>
        <source>“{field}” is empty</source>
        <translation>“{field}” está vacío</translation>
    </message>
    <message>
        <source>“{field}” is filled in</source>
        <translation>“{field}” está lleno</translation>
    </message>
    <message>
        <source>“{field}” is not</source>
        <translation>“{field}” no es</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Columnas y orden</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Find by name, phone or note</source>
        <translation>Buscar por nombre, teléfono o nota</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Al revés</translation>
    </message>
    <message>
        <source>Which people to show</source>
        <translation>Qué personas mostrar</translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Find anything ({keys})</source>
        <translation>Buscar cualquier cosa ({keys})</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>A bundle for {chapter} is gone from the exchange folder</source>
        <translation>Un paquete para {chapter} ya no está en la carpeta de intercambio</translation>
    </message>
    <message>
        <source>It lies in the exchange folder. Look at it under Exchange.</source>
        <translation>Está en la carpeta de intercambio. Mírelo en Intercambio.</translation>
    </message>
    <message>
        <source>Somebody deleted it before they took it. Nothing is lost: put it there again.</source>
        <translation>Alguien lo borró antes de que lo recibieran. No se perdió nada: póngalo ahí otra vez.</translation>
    </message>
    <message>
        <source>{chapter} has taken bundle {numbers}.</source>
        <translation>{chapter} recibió el paquete {numbers}.</translation>
    </message>
    <message>
        <source>{chapter} has taken bundles {numbers}.</source>
        <translation>{chapter} recibió los paquetes {numbers}.</translation>
    </message>
    <message>
        <source>{chapter} sent something</source>
        <translation>{chapter} envió algo</translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Everything stays on this laptop, locked. Baton never goes online.</source>
        <translation>Todo queda en esta computadora, bajo llave. Baton nunca se conecta.</translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation>Idioma: {language}</translation>
    </message>
</context>
<context>
    <name>GetIn</name>
    <message>
        <source>A backup</source>
        <translation>Una copia de seguridad</translation>
    </message>
    <message>
        <source>A recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Guardians’ cards</source>
        <translation>Tarjetas de guardianes</translation>
    </message>
    <message>
        <source>I can’t get in</source>
        <translation>No puedo entrar</translation>
    </message>
    <message>
        <source>It opens with the passphrases and papers of the day it was made.</source>
        <translation>Se abre con las frases de acceso y los papeles del día en que se hizo.</translation>
    </message>
    <message>
        <source>None of these?</source>
        <translation>¿Nada de esto?</translation>
    </message>
    <message>
        <source>One page with 20 words. It opens the vault alone.</source>
        <translation>Una página con 20 palabras. Abre la bóveda ella sola.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>Several people have a card with 20 words each. Some of them come together.</source>
        <translation>Varias personas tienen una tarjeta con 20 palabras cada una. Algunas de ellas se juntan.</translation>
    </message>
    <message>
        <source>Step 1 of 3: which paper do you have?</source>
        <translation>Paso 1 de 3: ¿qué papel tiene?</translation>
    </message>
    <message>
        <source>Step 2 of 3: type what is written on it.</source>
        <translation>Paso 2 de 3: escriba lo que dice.</translation>
    </message>
    <message>
        <source>Step 3 of 3: choose a new passphrase.</source>
        <translation>Paso 3 de 3: elija una frase de acceso nueva.</translation>
    </message>
    <message>
        <source>Then nobody can open the vault, not even the makers of Baton. Ask everybody who was a leader: each may have a passphrase of their own.</source>
        <translation>Entonces nadie puede abrir la bóveda, tampoco quienes hacen Baton. Pregunte a quienes fueron líderes: cada cual puede tener su propia frase de acceso.</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Escribirla</translation>
    </message>
    <message>
        <source>Type them in</source>
        <translation>Escribirlas</translation>
    </message>
</context>
<context>
    <name>GivePage</name>
    <message>
        <source>1. To whom</source>
        <translation>1. A quién</translation>
    </message>
    <message>
        <source>2. What</source>
        <translation>2. Qué</translation>
    </message>
    <message>
        <source>3. Where</source>
        <translation>3. Dónde</translation>
    </message>
    <message>
        <source>Add a chapter’s card</source>
        <translation>Agregar la tarjeta de un grupo</translation>
    </message>
    <message>
        <source>All of it again, also what they have confirmed</source>
        <translation>Todo otra vez, también lo que ya confirmaron</translation>
    </message>
    <message>
        <source>Anybody who knows the words</source>
        <translation>Quien sepa las palabras</translation>
    </message>
    <message>
        <source>Choose a plan or a group.</source>
        <translation>Elija un plan o un conjunto.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Dar</translation>
    </message>
    <message>
        <source>One file on a stick. Only those it is for can open it</source>
        <translation>Un archivo en una memoria. Solo lo abre quien debe</translation>
    </message>
    <message>
        <source>Only those who know the words can open it.</source>
        <translation>Solo lo abre quien sepa las palabras.</translation>
    </message>
    <message>
        <source>Only {chapter} can open it.</source>
        <translation>Solo {chapter} puede abrirlo.</translation>
    </message>
    <message>
        <source>Otherwise it holds what changed since they last confirmed what they have.</source>
        <translation>Si no, lleva lo que cambió desde que confirmaron por última vez lo que tienen.</translation>
    </message>
    <message>
        <source>Put a stick in, or choose a folder.</source>
        <translation>Ponga una memoria o elija una carpeta.</translation>
    </message>
    <message>
        <source>There is nothing here to give yet.</source>
        <translation>Aquí aún no hay nada que dar.</translation>
    </message>
    <message>
        <source>There is nothing of this kind yet. Write a training, or mark a plan as a pattern for others.</source>
        <translation>Aún no hay nada de este tipo. Escriba un taller, o marque un plan como modelo para otros.</translation>
    </message>
    <message>
        <source>They may change it, and their changes apply here</source>
        <translation>Pueden cambiarlo, y sus cambios valen aquí</translation>
    </message>
    <message>
        <source>Without this, what they change waits here for review. Deletions always do.</source>
        <translation>Sin esto, lo que cambien espera revisión aquí. Lo que eliminen espera siempre.</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Escribir el paquete</translation>
    </message>
    <message>
        <source>Writing the bundle. Leave the stick in.</source>
        <translation>Escribiendo el paquete. No saque la memoria.</translation>
    </message>
    <message>
        <source>You get eight words to tell them, in person or by phone.</source>
        <translation>Recibirá ocho palabras para decírselas, en persona o por teléfono.</translation>
    </message>
    <message>
        <source>You have compared digits with them.</source>
        <translation>Ya comparó las cifras con ellos.</translation>
    </message>
    <message>
        <source>You have not compared digits with them yet. Do so before you give anything about people.</source>
        <translation>Aún no ha comparado las cifras con ellos. Hágalo antes de darles algo sobre personas.</translation>
    </message>
</context>
<context>
    <name>GivenCard</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Give another</source>
        <translation>Dar otro</translation>
    </message>
    <message>
        <source>What is given can’t be fetched back. Under “Cards and digits” you can end it for later bundles.</source>
        <translation>Lo que se da no se puede recuperar. En “Tarjetas y cifras” puede terminarlo para los próximos paquetes.</translation>
    </message>
    <message>
        <source>whoever knows the words</source>
        <translation>quien sepa las palabras</translation>
    </message>
    <message>
        <source>{file}, {size}, for {whom}. It was read back, and is whole.</source>
        <translation>{file}, {size}, para {whom}. Se leyó de vuelta y está entero.</translation>
    </message>
</context>
<context>
    <name>GivesCard</name>
    <message>
        <source>Everybody in it came to</source>
        <translation>Todas las personas vinieron a</translation>
    </message>
    <message>
        <source>Everybody in it gets</source>
        <translation>Todas las personas reciben</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Sin evento</translation>
    </message>
    <message>
        <source>Tags for everybody in this list</source>
        <translation>Etiquetas para toda la lista</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>The event that everybody in this list came to</source>
        <translation>El evento al que vinieron todas las personas de esta lista</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>A person or a body with a name</source>
        <translation>Una persona o institución con nombre</translation>
    </message>
    <message>
        <source>And: {goal}</source>
        <translation>Y: {goal}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Saved “{what}”</source>
        <translation>Guardado: “{what}”</translation>
    </message>
    <message>
        <source>Something that people here can see</source>
        <translation>Algo que aquí se pueda ver</translation>
    </message>
    <message>
        <source>What has moved</source>
        <translation>Qué se ha movido</translation>
    </message>
    <message>
        <source>What should be decided?</source>
        <translation>¿Qué se debe decidir?</translation>
    </message>
    <message>
        <source>What should become normal here?</source>
        <translation>¿Qué debe volverse normal aquí?</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Deleted the group “{name}”. Its people stay.</source>
        <translation>Borrado el conjunto “{name}”. Sus personas se quedan.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Conjuntos</translation>
    </message>
    <message>
        <source>Saved the group “{name}”</source>
        <translation>Guardado el conjunto “{name}”</translation>
    </message>
</context>
<context>
    <name>GuestRow</name>
    <message>
        <source>Take {person} off the list</source>
        <translation>Quitar a {person} de la lista</translation>
    </message>
    <message>
        <source>What {person} said</source>
        <translation>Qué dijo {person}</translation>
    </message>
</context>
<context>
    <name>HandRootOver</name>
    <message>
        <source>Give the main key to today’s papers</source>
        <translation>Dar la llave principal a los papeles de hoy</translation>
    </message>
    <message>
        <source>Today’s papers have the main key. The old one can go</source>
        <translation>Los papeles de hoy tienen la llave principal. El viejo ya se puede tirar</translation>
    </message>
    <message>
        <source>Type in the 20 words of the old paper of set {set}. They open the vault no more than before; only the main key is taken from them.</source>
        <translation>Escriba las 20 palabras del papel viejo del juego {set}. Siguen sin abrir la bóveda; de ellas solo se toma la llave principal.</translation>
    </message>
</context>
<context>
    <name>Handoff</name>
    <message>
        <source>A duty is what has to be done again and again: keeping the keys, paying for rooms, training new trainers. Here you see which of them run without the centre.</source>
        <translation>Una tarea es lo que hay que hacer una y otra vez: guardar las llaves, pagar los locales, preparar a nuevas personas. Aquí ve cuáles marchan sin la central.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add a duty</source>
        <translation>Agregar una tarea</translation>
    </message>
    <message>
        <source>Added “{duty}”</source>
        <translation>Agregada: “{duty}”</translation>
    </message>
    <message numerus="yes">
        <source>And %n duties more that stand on one person</source>
        <translation>
            <numerusform>Y %n tarea más que depende de una sola persona</numerusform>
            <numerusform>Y %n tareas más que dependen de una sola persona</numerusform>
        </translation>
    </message>
    <message>
        <source>Can hand it on</source>
        <translation>Puede pasarla</translation>
    </message>
    <message>
        <source>Centre does it</source>
        <translation>Lo hace la central</translation>
    </message>
    <message>
        <source>Centre on call</source>
        <translation>Central de apoyo</translation>
    </message>
    <message>
        <source>Duties done without the centre, by area</source>
        <translation>Tareas sin la central, por área</translation>
    </message>
    <message>
        <source>Duties that most chapters have. Change whatever is different here.</source>
        <translation>Las tareas que tienen casi todos los grupos. Cambie lo que aquí sea distinto.</translation>
    </message>
    <message>
        <source>Find somebody for “{duty}”</source>
        <translation>Buscar a alguien para “{duty}”</translation>
    </message>
    <message>
        <source>Give somebody else a way in</source>
        <translation>Dar a alguien más una forma de entrar</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>How much of our work runs without the centre. Worked out from what was done.</source>
        <translation>Cuánto de nuestro trabajo marcha sin la central. Se calcula por lo que se hizo.</translation>
    </message>
    <message>
        <source>If one person leaves</source>
        <translation>Si una persona se va</translation>
    </message>
    <message>
        <source>It stands on {person} alone</source>
        <translation>Depende solo de {person}</translation>
    </message>
    <message>
        <source>Keys and copies</source>
        <translation>Llaves y copias</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Última copia ayer</numerusform>
            <numerusform>Última copia hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup today</source>
        <translation>Última copia hoy</translation>
    </message>
    <message>
        <source>Let somebody learn “{duty}”</source>
        <translation>Que alguien aprenda “{duty}”</translation>
    </message>
    <message>
        <source>Local alone</source>
        <translation>El grupo solo</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Next three moves</source>
        <translation>Los próximos tres pasos</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia</translation>
    </message>
    <message>
        <source>No duties yet</source>
        <translation>Aún no hay tareas</translation>
    </message>
    <message>
        <source>Nobody here is named for it yet</source>
        <translation>Aún no hay nadie aquí a cargo</translation>
    </message>
    <message numerus="yes">
        <source>Once %n more are “{words}”, we reach stage {stage}.</source>
        <translation>
            <numerusform>Cuando %n más esté en “{words}”, llegamos a la etapa {stage}.</numerusform>
            <numerusform>Cuando %n más estén en “{words}”, llegamos a la etapa {stage}.</numerusform>
        </translation>
    </message>
    <message>
        <source>One duty is enough to begin.</source>
        <translation>Una tarea basta para empezar.</translation>
    </message>
    <message>
        <source>Put in the list of duties</source>
        <translation>Poner la lista de tareas</translation>
    </message>
    <message>
        <source>See who can open it</source>
        <translation>Ver quién puede abrirla</translation>
    </message>
    <message>
        <source>Stage {stage} of 5: {words}</source>
        <translation>Etapa {stage} de 5: {words}</translation>
    </message>
    <message>
        <source>Start with a list</source>
        <translation>Empezar con una lista</translation>
    </message>
    <message>
        <source>Take the list</source>
        <translation>Usar la lista</translation>
    </message>
    <message>
        <source>Take “{duty}” one step on</source>
        <translation>Llevar “{duty}” un paso adelante</translation>
    </message>
    <message numerus="yes">
        <source>The last one is %n days old</source>
        <translation>
            <numerusform>La última es de ayer</numerusform>
            <numerusform>La última es de hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Then two people can open the vault</source>
        <translation>Así dos personas pueden abrir la bóveda</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Aún no hay ninguna</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Juntos</translation>
    </message>
    <message>
        <source>What is to be done again and again?</source>
        <translation>¿Qué hay que hacer una y otra vez?</translation>
    </message>
    <message>
        <source>Write your own</source>
        <translation>Escribir la suya</translation>
    </message>
    <message>
        <source>{here} of {duties} duties are here or further.</source>
        <translation>{here} de {duties} tareas están aquí o más adelante.</translation>
    </message>
    <message>
        <source>{name}: {proven}</source>
        <translation>{name}: {proven}</translation>
    </message>
    <message>
        <source>{people} can open the vault</source>
        <translation>Pueden abrir la bóveda: {people}</translation>
    </message>
    <message>
        <source>{person} alone can open the vault</source>
        <translation>Solo {person} puede abrir la bóveda</translation>
    </message>
    <message>
        <source>{person}: nobody else can do “{duty}”</source>
        <translation>{person}: nadie más puede hacer “{duty}”</translation>
    </message>
    <message>
        <source>{person}: nobody else can open the vault</source>
        <translation>{person}: nadie más puede abrir la bóveda</translation>
    </message>
    <message>
        <source>{without} of {duties} without the centre</source>
        <translation>{without} de {duties} sin la central</translation>
    </message>
    <message>
        <source>{without} of {total}</source>
        <translation>{without} de {total}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Choose a photo…</source>
        <translation>Elegir una foto…</translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation>Borrar a esta persona</translation>
    </message>
    <message>
        <source>Forget this person…</source>
        <translation>Olvidar a esta persona…</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Anotar un contacto</translation>
    </message>
    <message>
        <source>Log a contact with this person</source>
        <translation>Anotar un contacto con esta persona</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Más sobre esta persona</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>Foto de {name}</translation>
    </message>
    <message>
        <source>Remove from this copy…</source>
        <translation>Quitar de esta copia…</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Quitar la foto</translation>
    </message>
    <message>
        <source>What do we hold about them?</source>
        <translation>¿Qué tenemos sobre esta persona?</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>asked to be forgotten</source>
        <translation>se pidió que se olvide</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>eliminado allá</translation>
    </message>
    <message>
        <source>from a removed laptop</source>
        <translation>de una computadora quitada</translation>
    </message>
    <message>
        <source>from somebody unknown</source>
        <translation>de alguien desconocido</translation>
    </message>
    <message>
        <source>they may not change it</source>
        <translation>no pueden cambiarlo</translation>
    </message>
    <message>
        <source>two contents under one number</source>
        <translation>dos contenidos con un solo número</translation>
    </message>
    <message>
        <source>you left it out before</source>
        <translation>usted ya lo dejó fuera</translation>
    </message>
    <message>
        <source>you took it back before</source>
        <translation>usted ya lo había deshecho</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message numerus="yes">
        <source>%n can only be dropped: one number stands for two contents.</source>
        <translation>
            <numerusform>%n solo se puede descartar: hay dos contenidos con un solo número.</numerusform>
            <numerusform>%n solo se pueden descartar: hay dos contenidos con un solo número.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message numerus="yes">
        <source>Drop the %n ticked</source>
        <translation>
            <numerusform>Descartar %n marcada</numerusform>
            <numerusform>Descartar %n marcadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped %n records.</source>
        <translation>
            <numerusform>Se descartó %n ficha.</numerusform>
            <numerusform>Se descartaron %n fichas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Held for review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>None of this is joined to yours, or passed on</source>
        <translation>Nada de esto se une a lo suyo ni se pasa a otros</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nada espera</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Alguien desconocido</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Aceptar</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n ticked</source>
        <translation>
            <numerusform>Aceptar %n marcada</numerusform>
            <numerusform>Aceptar %n marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what you want to take or drop. The box of a chapter ticks all that it sent.</source>
        <translation>Marque lo que quiera aceptar o descartar. La casilla de un grupo marca todo lo que envió.</translation>
    </message>
    <message numerus="yes">
        <source>Took in %n records.</source>
        <translation>
            <numerusform>Se aceptó %n ficha.</numerusform>
            <numerusform>Se aceptaron %n fichas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What another chapter may not change here, what you left out and what you took back comes here.</source>
        <translation>Aquí llega lo que otro grupo no puede cambiar aquí, lo que usted dejó fuera y lo que deshizo.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Lo que espera</translation>
    </message>
    <message>
        <source>What you take is joined to yours, and can be taken back.</source>
        <translation>Lo que acepte se une a lo suyo, y se puede deshacer.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Página de la ayuda</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
    <message>
        <source>Pages that are always here, also without internet</source>
        <translation>Páginas que están siempre aquí, también sin internet</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n fields that somebody changed afterwards stay as they are.</source>
        <translation>
            <numerusform>%n campo que alguien cambió después queda como está.</numerusform>
            <numerusform>%n campos que alguien cambió después quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added something new</source>
        <translation>Algo nuevo</translation>
    </message>
    <message>
        <source>Added: {type}</source>
        <translation>Agregado: {type}</translation>
    </message>
    <message>
        <source>Changed a field</source>
        <translation>Un campo cambiado</translation>
    </message>
    <message>
        <source>Changed something</source>
        <translation>Algo cambiado</translation>
    </message>
    <message>
        <source>Changed tags</source>
        <translation>Etiquetas cambiadas</translation>
    </message>
    <message>
        <source>Changed who is archived</source>
        <translation>Se cambió quién está archivado</translation>
    </message>
    <message>
        <source>Changed who is in a group</source>
        <translation>Se cambió quién está en un conjunto</translation>
    </message>
    <message>
        <source>Chose one of two versions</source>
        <translation>Elegida una de dos versiones</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n records</source>
        <translation>
            <numerusform>Eliminado: %n ficha</numerusform>
            <numerusform>Eliminado: %n fichas</numerusform>
        </translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Hacerlo de nuevo</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Hecho de nuevo: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Forgot %n people</source>
        <translation>
            <numerusform>Olvidado: %n persona</numerusform>
            <numerusform>Olvidado: %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported a list</source>
        <translation>Lista importada</translation>
    </message>
    <message>
        <source>Invited people to an event</source>
        <translation>Se invitó a personas a un evento</translation>
    </message>
    <message>
        <source>Nothing yet. Every change will stand here, and can be taken back.</source>
        <translation>Aún nada. Aquí estará cada cambio, y se podrá deshacer.</translation>
    </message>
    <message>
        <source>Putting the list in order</source>
        <translation>Ordenando la lista</translation>
    </message>
    <message>
        <source>Received a bundle</source>
        <translation>Paquete recibido</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n records from this copy</source>
        <translation>
            <numerusform>Quitado de esta bóveda: %n ficha</numerusform>
            <numerusform>Quitado de esta bóveda: %n fichas</numerusform>
        </translation>
    </message>
    <message>
        <source>Said of records that they are one person</source>
        <translation>Se dijo que unas fichas son una persona</translation>
    </message>
    <message>
        <source>Said of two people that they are two</source>
        <translation>Se dijo que dos personas son dos</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Taken back, but for what was changed since</source>
        <translation>Deshecho, menos lo que cambió después</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>Took a record out of those about one person</source>
        <translation>Se separó una ficha de las de una persona</translation>
    </message>
    <message>
        <source>Took back an answer about one person or two</source>
        <translation>Se deshizo una respuesta sobre una persona o dos</translation>
    </message>
    <message>
        <source>Took in what was held</source>
        <translation>Aceptado lo que esperaba</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>{about} · taken back</source>
        <translation>{about} · deshecho</translation>
    </message>
    <message>
        <source>{what}: {field}</source>
        <translation>{what}: {field}</translation>
    </message>
    <message>
        <source>{what}: {files}</source>
        <translation>{what}: {files}</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message>
        <source>Backups hold what was there on their day. What other chapters hold is for them to tell.</source>
        <translation>Las copias de seguridad tienen lo que había en su día. Qué tienen otros grupos, lo dicen ellos.</translation>
    </message>
    <message>
        <source>Bundles with people in them that were given since they came here, as far as is known:</source>
        <translation>Paquetes con personas que se dieron desde que llegó aquí, hasta donde se sabe:</translation>
    </message>
    <message>
        <source>Came here</source>
        <translation>Llegó aquí</translation>
    </message>
    <message>
        <source>Deleted or brought back</source>
        <translation>Borrado o recuperado</translation>
    </message>
    <message>
        <source>No bundle with people in it was given to anybody since they came here.</source>
        <translation>Desde que llegó aquí no se dio a nadie ningún paquete con personas.</translation>
    </message>
    <message>
        <source>Rows of lists that wait to be mended</source>
        <translation>Filas de listas que esperan arreglo</translation>
    </message>
    <message>
        <source>Sent by {chapter}, and waiting: {kind}</source>
        <translation>Enviado por {chapter}, y en espera: {kind}</translation>
    </message>
    <message>
        <source>Their record</source>
        <translation>Su ficha</translation>
    </message>
    <message>
        <source>Their record, part {number}</source>
        <translation>Su ficha, parte {number}</translation>
    </message>
    <message>
        <source>Two versions: {values}</source>
        <translation>Dos versiones: {values}</translation>
    </message>
    <message>
        <source>What we hold about this person</source>
        <translation>Qué tenemos sobre esta persona</translation>
    </message>
    <message>
        <source>What {chapter} holds about this person, {day}.</source>
        <translation>Qué tiene {chapter} sobre esta persona, {day}.</translation>
    </message>
    <message>
        <source>Who may have got it</source>
        <translation>Quién pudo recibirlo</translation>
    </message>
    <message>
        <source>Who wrote what, and what stood there before</source>
        <translation>Quién escribió qué, y qué había antes</translation>
    </message>
    <message>
        <source>Whoever has the words</source>
        <translation>Quien tenga las palabras</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>{field}; before: {before}</source>
        <translation>{field}; antes: {before}</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, fila {row}</translation>
    </message>
    <message>
        <source>{what}. {who}</source>
        <translation>{what}. {who}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n fields have two versions</source>
        <translation>
            <numerusform>%n campo tiene dos versiones</numerusform>
            <numerusform>%n campos tienen dos versiones</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision to win, a habit to change, and the steps to both.</source>
        <translation>Una decisión que ganar, una costumbre que cambiar y los pasos hacia ambas.</translation>
    </message>
    <message>
        <source>A name, or that of a household</source>
        <translation>Un nombre, o el de un hogar</translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation>Copiar en una memoria</translation>
    </message>
    <message>
        <source>Back up to {place}</source>
        <translation>Copiar en {place}</translation>
    </message>
    <message>
        <source>Bring in your people</source>
        <translation>Traiga a su gente</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Done: “{what}”</source>
        <translation>Hecho: “{what}”</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Duty by duty, and who could take it over.</source>
        <translation>Tarea por tarea, y quién podría asumirla.</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>De todo el grupo</translation>
    </message>
    <message>
        <source>From a list, a phone’s contacts, or one by one.</source>
        <translation>De una lista, de los contactos de un teléfono o de a una.</translation>
    </message>
    <message>
        <source>Go to Handoff</source>
        <translation>Ir a Relevo</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>Ir a Personas</translation>
    </message>
    <message>
        <source>Go to Plans</source>
        <translation>Ir a Planes</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>If they are ill or away, nobody gets in.</source>
        <translation>Si se enferma o no está, nadie puede entrar.</translation>
    </message>
    <message numerus="yes">
        <source>If this laptop is lost, %n days are lost.</source>
        <translation>
            <numerusform>Si se pierde esta computadora, se pierde %n día.</numerusform>
            <numerusform>Si se pierde esta computadora, se pierden %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>If this laptop is lost, everything is lost.</source>
        <translation>Si se pierde esta computadora, se pierde todo.</translation>
    </message>
    <message>
        <source>It stays the same, and becomes harder to guess.</source>
        <translation>Sigue siendo la misma, y adivinarla cuesta más.</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Última copia ayer</numerusform>
            <numerusform>Última copia hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Let somebody else in</source>
        <translation>Dejar entrar a alguien más</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Vive con</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Hacer un plan</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>Moves out</source>
        <translation>Se muda</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>Hogar nuevo</translation>
    </message>
    <message>
        <source>Nobody noted yet</source>
        <translation>Aún no hay nadie anotado</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>Once there are people and plans, this page shows what is due this week and who does it.</source>
        <translation>Cuando haya personas y planes, esta página muestra qué toca esta semana y quién lo hace.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Renovarla</translation>
    </message>
    <message>
        <source>See what the centre still does</source>
        <translation>Ver qué hace todavía la central</translation>
    </message>
    <message>
        <source>Somebody who lives there, too</source>
        <translation>Alguien que también vive allí</translation>
    </message>
    <message>
        <source>Steps of plans stand here as their day comes near.</source>
        <translation>Los pasos de los planes aparecen aquí cuando se acerca su día.</translation>
    </message>
    <message>
        <source>There is no backup outside this laptop</source>
        <translation>No hay copia fuera de esta computadora</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Aún no hay copia de seguridad</translation>
    </message>
    <message>
        <source>This person moves out</source>
        <translation>Esta persona se muda</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Two people changed the same thing. Nothing is lost until you choose.</source>
        <translation>Dos personas cambiaron lo mismo. No se pierde nada hasta que usted elija.</translation>
    </message>
    <message>
        <source>Until it is typed in, nobody knows whether it opens the vault.</source>
        <translation>Hasta que no se escriba, nadie sabe si abre la bóveda.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>Your chapter begins here</source>
        <translation>Su grupo empieza aquí</translation>
    </message>
    <message>
        <source>Your passphrase could be safer</source>
        <translation>Su frase de acceso podría ser más segura</translation>
    </message>
    <message>
        <source>“{name}” wants a rehearsal</source>
        <translation>“{name}” necesita un ensayo</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n came to the event</source>
        <translation>
            <numerusform>%n vino al evento</numerusform>
            <numerusform>%n vinieron al evento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got something new</source>
        <translation>
            <numerusform>%n recibió algo nuevo</numerusform>
            <numerusform>%n recibieron algo nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait to be mended</source>
        <translation>
            <numerusform>%n por arreglar</numerusform>
            <numerusform>%n por arreglar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n ya estaba aquí</numerusform>
            <numerusform>%n ya estaban aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {people}</source>
        <translation>Agregar {people}</translation>
    </message>
    <message>
        <source>Added {people}</source>
        <translation>Agregado: {people}</translation>
    </message>
    <message>
        <source>Adding people</source>
        <translation>Agregando personas</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Volver a las personas</translation>
    </message>
    <message>
        <source>Baton can&apos;t tell what the columns hold. Say below where each of them goes.</source>
        <translation>Baton no reconoce qué contienen las columnas. Diga abajo adónde va cada una.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n up to date</source>
        <translation>
            <numerusform>Poner al día a %n</numerusform>
            <numerusform>Poner al día a %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
    <message>
        <source>Everybody in this list is here already. There is nothing to add.</source>
        <translation>Todas las personas de esta lista ya están aquí. No hay nada que agregar.</translation>
    </message>
    <message>
        <source>Everybody is as before.</source>
        <translation>Todo sigue como antes.</translation>
    </message>
    <message>
        <source>Looking again at what would come in</source>
        <translation>Mirando otra vez qué entraría</translation>
    </message>
    <message>
        <source>Looking at the list</source>
        <translation>Mirando la lista</translation>
    </message>
    <message numerus="yes">
        <source>Mend %n rows</source>
        <translation>
            <numerusform>Arreglar %n</numerusform>
            <numerusform>Arreglar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message numerus="yes">
        <source>Note that %n came</source>
        <translation>
            <numerusform>Anotar que %n vino</numerusform>
            <numerusform>Anotar que %n vinieron</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been added yet.</source>
        <translation>Aún no se agregó nada.</translation>
    </message>
    <message>
        <source>Nothing has been added yet. Afterwards you can take it all back at once.</source>
        <translation>Aún no se agregó nada. Después podrá deshacerlo todo de una vez.</translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation>Mostrar las personas</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Which column holds the names?</source>
        <translation>¿Qué columna tiene los nombres?</translation>
    </message>
    <message>
        <source>{number} rows read</source>
        <translation>{number} filas leídas</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Address, whole</source>
        <translation>Dirección completa</translation>
    </message>
    <message>
        <source>Address: PO box</source>
        <translation>Dirección: apartado</translation>
    </message>
    <message>
        <source>Address: country</source>
        <translation>Dirección: país</translation>
    </message>
    <message>
        <source>Address: postcode</source>
        <translation>Dirección: código postal</translation>
    </message>
    <message>
        <source>Address: region</source>
        <translation>Dirección: región</translation>
    </message>
    <message>
        <source>Address: second line</source>
        <translation>Dirección: segunda línea</translation>
    </message>
    <message>
        <source>Address: street</source>
        <translation>Dirección: calle</translation>
    </message>
    <message>
        <source>Address: town</source>
        <translation>Dirección: ciudad</translation>
    </message>
    <message>
        <source>All languages (UTF-8)</source>
        <translation>Todos los idiomas (UTF-8)</translation>
    </message>
    <message>
        <source>Another way to reach them</source>
        <translation>Otra forma de contacto</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Báltico</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Central Europe</source>
        <translation>Europa Central</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>Chino simplificado</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>Chino tradicional</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Cirílico</translation>
    </message>
    <message>
        <source>Cyrillic, older</source>
        <translation>Cirílico antiguo</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Día de nacimiento</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail, at home</source>
        <translation>Correo de casa</translation>
    </message>
    <message>
        <source>E-mail, at work</source>
        <translation>Correo del trabajo</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Field of your own: {name}</source>
        <translation>Campo propio: {name}</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griego</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebreo</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Keep in the note, with its heading</source>
        <translation>Guardar en la nota, con su título</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Languages they speak</source>
        <translation>Idiomas que habla</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Letters as found</source>
        <translation>Letras detectadas</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Mes de nacimiento</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name, family name first</source>
        <translation>Nombre, primero el apellido</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number in another program</source>
        <translation>Número en otro programa</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone, at home</source>
        <translation>Teléfono de casa</translation>
    </message>
    <message>
        <source>Phone, at work</source>
        <translation>Teléfono del trabajo</translation>
    </message>
    <message>
        <source>Phone, mobile</source>
        <translation>Teléfono móvil</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Said no to: {what}</source>
        <translation>Dijo que no a: {what}</translation>
    </message>
    <message>
        <source>Says what kind the next column is</source>
        <translation>Dice de qué tipo es la columna siguiente</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Tailandés</translation>
    </message>
    <message>
        <source>Title after the name</source>
        <translation>Título después del nombre</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Título antes del nombre</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Western Europe, the Americas</source>
        <translation>Europa Occidental, América</translation>
    </message>
    <message>
        <source>Where they live</source>
        <translation>Dónde vive</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>{field} ({label})</source>
        <translation>{field} ({label})</translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ItemDetail</name>
    <message>
        <source>Both chapters changed {fields}</source>
        <translation>Ambos grupos cambiaron {fields}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>Campo por campo</translation>
    </message>
    <message>
        <source>From {chapter}</source>
        <translation>De {chapter}</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Lo de aquí</translation>
    </message>
    <message>
        <source>Neither is lost. Both are kept, and you choose later under “Two versions”.</source>
        <translation>Nada se pierde. Ambas se guardan, y usted elige después en “Dos versiones”.</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>El siguiente</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>El anterior</translation>
    </message>
    <message>
        <source>Where it stands here</source>
        <translation>Dónde está aquí</translation>
    </message>
    <message>
        <source>Where it stands there</source>
        <translation>Dónde está allá</translation>
    </message>
    <message>
        <source>{kind} of somebody who was forgotten here. Nothing about them is taken in.</source>
        <translation>{kind} de alguien que aquí se olvidó. No se recibe nada sobre esa persona.</translation>
    </message>
    <message>
        <source>{kind}, asked to be forgotten. If you take that, everything is erased for good.</source>
        <translation>{kind}: se pidió que se olvide. Si lo acepta, todo se borra para siempre.</translation>
    </message>
    <message>
        <source>{kind}, deleted there. It stays here unless you take that. Undo brings it back.</source>
        <translation>{kind}: eliminado allá. Queda aquí, salvo que usted lo acepte. Deshacer lo trae de vuelta.</translation>
    </message>
    <message>
        <source>{kind}, held back: {why}. Nothing of it is lost.</source>
        <translation>{kind}, en espera: {why}. No se pierde nada.</translation>
    </message>
    <message>
        <source>{kind}. Bold is what you will have.</source>
        <translation>{kind}. En negrita, lo que usted tendrá.</translation>
    </message>
    <message>
        <source>{kind}. It was deleted here, and comes back.</source>
        <translation>{kind}: se había eliminado aquí, y vuelve.</translation>
    </message>
    <message>
        <source>{kind}. They agree to less now, which holds whoever hears of it.</source>
        <translation>{kind}. Ahora acepta menos, y eso vale para quien se entere.</translation>
    </message>
    <message>
        <source>{kind}. You removed it from this copy; ticked, it comes back.</source>
        <translation>{kind}. Usted lo quitó de esta bóveda; si lo marca, vuelve.</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
<context>
    <name>JoinChapter</name>
    <message>
        <source>1. Put a stick in, and write the request on it. There is nothing secret in it.</source>
        <translation>1. Ponga una memoria y escriba en ella la solicitud. No contiene nada secreto.</translation>
    </message>
    <message>
        <source>2. Take the stick to a laptop of the chapter. There, under Settings, Laptops, choose “Add a laptop”. It shows digits, and they must be the same as these:</source>
        <translation>2. Lleve la memoria a una computadora del grupo. Allí, en Ajustes, Computadoras, elija “Agregar una computadora”. Se ven unas cifras, y deben ser las mismas que estas:</translation>
    </message>
    <message>
        <source>3. Bring the stick back, and read the answer.</source>
        <translation>3. Traiga la memoria de vuelta y lea la respuesta.</translation>
    </message>
    <message>
        <source>An answer from {chapter}</source>
        <translation>Una respuesta de {chapter}</translation>
    </message>
    <message>
        <source>Bundles (*{ending})</source>
        <translation>Paquetes (*{ending})</translation>
    </message>
    <message>
        <source>Checking the answer</source>
        <translation>Comprobando la respuesta</translation>
    </message>
    <message>
        <source>Choose the answer’s file</source>
        <translation>Elegir el archivo de la respuesta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>It need not be that of the other laptop. Write it down, and keep it in a safe place.</source>
        <translation>No tiene que ser la de la otra computadora. Anótela y guárdela en un lugar seguro.</translation>
    </message>
    <message>
        <source>It stands in the list of who can open the vault.</source>
        <translation>Está en la lista de quién puede abrir la bóveda.</translation>
    </message>
    <message>
        <source>Join a chapter</source>
        <translation>Unirse a un grupo</translation>
    </message>
    <message>
        <source>My chapter</source>
        <translation>Mi grupo</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Passphrase for this laptop</source>
        <translation>Frase de acceso para esta computadora</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Leer la respuesta</translation>
    </message>
    <message>
        <source>So that others see who changed what.</source>
        <translation>Para que los demás vean quién cambió qué.</translation>
    </message>
    <message>
        <source>Step 1 of 3: this laptop’s own passphrase.</source>
        <translation>Paso 1 de 3: la frase de acceso de esta computadora.</translation>
    </message>
    <message>
        <source>Step 2 of 3: ask a laptop of the chapter. You can lock up in between, and come back any day.</source>
        <translation>Paso 2 de 3: pregunte a una computadora del grupo. Entretanto puede cerrar y volver cualquier día.</translation>
    </message>
    <message>
        <source>Step 3 of 3: compare, and join.</source>
        <translation>Paso 3 de 3: comparar y unirse.</translation>
    </message>
    <message>
        <source>Taking everything in. Leave the stick in.</source>
        <translation>Recibiendo todo. No saque la memoria.</translation>
    </message>
    <message>
        <source>The answer of the other laptop</source>
        <translation>La respuesta de la otra computadora</translation>
    </message>
    <message>
        <source>The digits are the same: join</source>
        <translation>Las cifras son iguales: unirse</translation>
    </message>
    <message>
        <source>The other laptop shows digits as well. Read them to each other before you go on.</source>
        <translation>La otra computadora también muestra cifras. Léanselas antes de seguir.</translation>
    </message>
    <message>
        <source>The request is written</source>
        <translation>La solicitud está escrita</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>La misma frase otra vez</translation>
    </message>
    <message>
        <source>The vault there is still empty.</source>
        <translation>La bóveda de ahí aún está vacía.</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Son distintas</translation>
    </message>
    <message>
        <source>This laptop gets a passphrase of its own</source>
        <translation>Esta computadora tiene su propia frase de acceso</translation>
    </message>
    <message>
        <source>Type your name first</source>
        <translation>Escriba primero su nombre</translation>
    </message>
    <message>
        <source>Write the request</source>
        <translation>Escribir la solicitud</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>{file}. {what}.</source>
        <translation>{file}. {what}.</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The backup is made</source>
        <translation>La copia está hecha</translation>
    </message>
    <message>
        <source>{file} was read back and is whole. A stick can be taken out now.</source>
        <translation>{file} se leyó de nuevo y está completa. Ya se puede sacar la memoria.</translation>
    </message>
</context>
<context>
    <name>KeyTask</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>A recovery sheet…</source>
        <translation>Hoja de recuperación…</translation>
    </message>
    <message>
        <source>Add a way in</source>
        <translation>Agregar una forma de entrar</translation>
    </message>
    <message>
        <source>Change the lock…</source>
        <translation>Cambiar la cerradura…</translation>
    </message>
    <message>
        <source>Guardians…</source>
        <translation>Guardianes…</translation>
    </message>
    <message>
        <source>If they are ill or away, nobody gets in. Rehearsed guardians count as well.</source>
        <translation>Si se enferma o no está, nadie puede entrar. Los guardianes ensayados también cuentan.</translation>
    </message>
    <message>
        <source>It adds laptops and renames the chapter. The paper of set {set} opens nothing any more, and nothing else has the key: keep it until today’s papers have the key as well.</source>
        <translation>Agrega computadoras y cambia el nombre del grupo. El papel del juego {set} ya no abre nada, y nadie más tiene la llave: guárdelo hasta que los papeles de hoy también la tengan.</translation>
    </message>
    <message>
        <source>Let somebody else in</source>
        <translation>Dejar entrar a alguien más</translation>
    </message>
    <message>
        <source>Make guardians first</source>
        <translation>Hacer guardianes primero</translation>
    </message>
    <message>
        <source>Make guessing harder…</source>
        <translation>Hacer más difícil adivinar…</translation>
    </message>
    <message>
        <source>Somebody else with a passphrase…</source>
        <translation>Otra persona con frase de acceso…</translation>
    </message>
    <message>
        <source>The chapter’s main key is in this vault, until “{names}” is rehearsed.</source>
        <translation>La llave principal del grupo está en esta bóveda hasta que se ensaye “{names}”.</translation>
    </message>
    <message>
        <source>The chapter’s main key is in this vault. It adds laptops and renames the chapter.</source>
        <translation>La llave principal del grupo está en esta bóveda. Agrega computadoras y cambia el nombre del grupo.</translation>
    </message>
    <message>
        <source>The chapter’s main key is on papers that open the vaults of its other laptops.</source>
        <translation>La llave principal del grupo está en papeles que abren las bóvedas de sus otras computadoras.</translation>
    </message>
    <message>
        <source>The chapter’s main key is only on an old paper</source>
        <translation>La llave principal del grupo está solo en un papel viejo</translation>
    </message>
    <message>
        <source>The chapter’s main key is with the papers of another laptop of this chapter.</source>
        <translation>La llave principal del grupo está en los papeles de otra computadora de este grupo.</translation>
    </message>
    <message>
        <source>The chapter’s main key, which adds laptops and renames the chapter, is with “{names}” alone.</source>
        <translation>La llave principal del grupo, que agrega computadoras y cambia el nombre del grupo, la tiene solo “{names}”.</translation>
    </message>
    <message>
        <source>Type the old paper in</source>
        <translation>Escribir el papel viejo</translation>
    </message>
    <message>
        <source>Who can open this vault</source>
        <translation>Quién puede abrir esta bóveda</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n answers to invitations</source>
        <translation>
            <numerusform>%n respuesta a una invitación</numerusform>
            <numerusform>%n respuestas a invitaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to “one person or two?”</source>
        <translation>
            <numerusform>%n respuesta a “¿una persona o dos?”</numerusform>
            <numerusform>%n respuestas a “¿una persona o dos?”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n grupo</numerusform>
            <numerusform>%n grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of your own</source>
        <translation>
            <numerusform>%n campo propio</numerusform>
            <numerusform>%n campos propios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n meta</numerusform>
            <numerusform>%n metas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n conjunto</numerusform>
            <numerusform>%n conjuntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n households</source>
        <translation>
            <numerusform>%n hogar</numerusform>
            <numerusform>%n hogares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items that need a newer version</source>
        <translation>
            <numerusform>%n elemento que necesita una versión más nueva</numerusform>
            <numerusform>%n elementos que necesitan una versión más nueva</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of trainings</source>
        <translation>
            <numerusform>%n módulo de un taller</numerusform>
            <numerusform>%n módulos de talleres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n planes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationships</source>
        <translation>
            <numerusform>%n relación</numerusform>
            <numerusform>%n relaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks and notes</source>
        <translation>
            <numerusform>%n conversación o nota</numerusform>
            <numerusform>%n conversaciones y notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation>
            <numerusform>%n taller</numerusform>
            <numerusform>%n talleres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways to reach</source>
        <translation>
            <numerusform>%n forma de contacto</numerusform>
            <numerusform>%n formas de contacto</numerusform>
        </translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>A pattern for other plans</source>
        <translation>Un modelo para otros planes</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Otra forma</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation>Respuesta a una invitación</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Ask by</source>
        <translation>Pedir antes del</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Being in touch</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Being in touch: answered on</source>
        <translation>Contacto: respondido el</translation>
    </message>
    <message>
        <source>Being in touch: where it was said</source>
        <translation>Contacto: dónde lo dijo</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Pertenece a</translation>
    </message>
    <message>
        <source>Best reached by</source>
        <translation>Mejor por</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>Mejor momento</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls: answered on</source>
        <translation>Llamadas: respondido el</translation>
    </message>
    <message>
        <source>Calls: where it was said</source>
        <translation>Llamadas: dónde lo dijo</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>Can offer</source>
        <translation>Puede ofrecer</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Participa</translation>
    </message>
    <message>
        <source>Cultural goal</source>
        <translation>Meta cultural</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para el día</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail: answered on</source>
        <translation>Correo: respondido el</translation>
    </message>
    <message>
        <source>E-mail: where it was said</source>
        <translation>Correo: dónde lo dijo</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Field of your own</source>
        <translation>Campo propio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amistad</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>A cargo de</translation>
    </message>
    <message>
        <source>Helps</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>How far along</source>
        <translation>Hasta dónde ha llegado</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Cómo se hace</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Cómo contactarlos</translation>
    </message>
    <message>
        <source>How you notice</source>
        <translation>Cómo se nota</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Is it one person?</source>
        <translation>¿Es una persona?</translation>
    </message>
    <message>
        <source>Keys and access</source>
        <translation>Llaves y acceso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leads a task</source>
        <translation>Dirige una tarea</translation>
    </message>
    <message>
        <source>Leads others</source>
        <translation>Dirige a otros</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Dirige</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Vive en</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>Se ocupa</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages: answered on</source>
        <translation>Mensajes: respondido el</translation>
    </message>
    <message>
        <source>Messages: where it was said</source>
        <translation>Mensajes: dónde lo dijo</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Vecindad</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Next ask</source>
        <translation>Próxima petición</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Nadie lo sabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Número o dirección</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Una línea</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>One person or two</source>
        <translation>Una persona o dos</translation>
    </message>
    <message>
        <source>One-to-one</source>
        <translation>Conversación a solas</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Part of a training</source>
        <translation>Módulo de un taller</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People in it</source>
        <translation>Quiénes están</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photos and stories</source>
        <translation>Fotos e historias</translation>
    </message>
    <message>
        <source>Photos and stories: answered on</source>
        <translation>Fotos e historias: respondido el</translation>
    </message>
    <message>
        <source>Photos and stories: where it was said</source>
        <translation>Fotos e historias: dónde lo dijo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Puesto en la lista</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Political goal</source>
        <translation>Meta política</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>Post: answered on</source>
        <translation>Cartas: respondido el</translation>
    </message>
    <message>
        <source>Post: where it was said</source>
        <translation>Cartas: dónde lo dijo</translation>
    </message>
    <message>
        <source>Reached through</source>
        <translation>Se llega por</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>Dijo que sí</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>Varias líneas</translation>
    </message>
    <message>
        <source>Shared phone</source>
        <translation>Teléfono compartido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Talk or note</source>
        <translation>Conversación o nota</translation>
    </message>
    <message>
        <source>The centre does it</source>
        <translation>Lo hace la central</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>La otra persona</translation>
    </message>
    <message>
        <source>Through somebody</source>
        <translation>Por medio de alguien</translation>
    </message>
    <message>
        <source>Together with the centre</source>
        <translation>Junto con la central</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Talleres</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits: answered on</source>
        <translation>Visitas: respondido el</translation>
    </message>
    <message>
        <source>Visits: where it was said</source>
        <translation>Visitas: dónde lo dijo</translation>
    </message>
    <message>
        <source>Way to reach</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Way to reach somebody</source>
        <translation>Forma de contacto</translation>
    </message>
    <message>
        <source>We do it alone</source>
        <translation>Lo hacemos por nuestra cuenta</translation>
    </message>
    <message>
        <source>We do it, and can hand it on</source>
        <translation>Lo hacemos y podemos pasarlo a otros</translation>
    </message>
    <message>
        <source>We do it, the centre is on call</source>
        <translation>Lo hacemos con la central de apoyo</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Qué hay en el archivo</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>What the first is to the second</source>
        <translation>Qué es la primera para la segunda</translation>
    </message>
    <message>
        <source>What the second is to the first</source>
        <translation>Qué es la segunda para la primera</translation>
    </message>
    <message>
        <source>What was chosen</source>
        <translation>Lo que se eligió</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Qué se prometió</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Qué hace falta</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Quién pertenece</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Quién decide</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Para quién es</translation>
    </message>
    <message>
        <source>Who was in touch</source>
        <translation>Quién estuvo en contacto</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Asked</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>By which day?</source>
        <translation>¿Para qué día?</translation>
    </message>
    <message>
        <source>It was asked: keep it in what happened</source>
        <translation>Ya se pidió: guardarlo en lo que pasó</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Aún sin decir</translation>
    </message>
    <message>
        <source>Such as “bring a friend”</source>
        <translation>Por ejemplo “traer a alguien”</translation>
    </message>
    <message>
        <source>The next step with them</source>
        <translation>El próximo paso con esta persona</translation>
    </message>
</context>
<context>
    <name>LaptopRow</name>
    <message>
        <source>Added on {day}</source>
        <translation>Agregada el {day}</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Otro nombre…</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>Last bundle from it on {day}</source>
        <translation>Último paquete suyo el {day}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation>Más sobre {name}</translation>
    </message>
    <message>
        <source>No bundle from it yet</source>
        <translation>Aún no hay ningún paquete suyo</translation>
    </message>
    <message>
        <source>Remove from the chapter…</source>
        <translation>Quitar del grupo…</translation>
    </message>
    <message>
        <source>Removed. What it writes is held for review</source>
        <translation>Quitada. Lo que escriba espera revisión</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Esta computadora</translation>
    </message>
</context>
<context>
    <name>Laptops</name>
    <message>
        <source>A vault on each, and the same in all of them</source>
        <translation>Una bóveda en cada una, y lo mismo en todas</translation>
    </message>
    <message>
        <source>Add a laptop</source>
        <translation>Agregar una computadora</translation>
    </message>
    <message>
        <source>Bring them into step</source>
        <translation>Ponerlas al día</translation>
    </message>
    <message>
        <source>Choose guardians</source>
        <translation>Elegir guardianes</translation>
    </message>
    <message>
        <source>Choose guardians on the laptop that has it, then write a bundle there for this one.</source>
        <translation>Elija guardianes en la computadora que la tiene, y escriba allí un paquete para esta.</translation>
    </message>
    <message>
        <source>If it is lost, nobody can take it off the list. With guardians, any other laptop can.</source>
        <translation>Si se pierde, nadie puede quitarla de la lista. Con guardianes puede cualquier otra computadora.</translation>
    </message>
    <message>
        <source>Laptop {number}</source>
        <translation>Computadora {number}</translation>
    </message>
    <message>
        <source>Laptops of this chapter</source>
        <translation>Computadoras de este grupo</translation>
    </message>
    <message>
        <source>The chapter’s main key is not here, and on no paper that this laptop knows of</source>
        <translation>La llave principal del grupo no está aquí, ni en un papel que esta computadora conozca</translation>
    </message>
    <message>
        <source>The chapter’s main key is on this laptop alone</source>
        <translation>La llave principal del grupo está solo en esta computadora</translation>
    </message>
    <message>
        <source>This is cleared up</source>
        <translation>Esto está aclarado</translation>
    </message>
    <message>
        <source>Write a bundle for our laptops</source>
        <translation>Escribir un paquete para nuestras computadoras</translation>
    </message>
    <message>
        <source>Write a bundle on a stick, and take it to the other laptops. There it is under Exchange. Then bring one back.</source>
        <translation>Escriba un paquete en una memoria y llévela a las otras computadoras. Allí está en Intercambio. Después traiga uno de vuelta.</translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message numerus="yes">
        <source>%n laptops work beside each other</source>
        <translation>
            <numerusform>%n computadora trabaja aquí</numerusform>
            <numerusform>%n computadoras trabajan juntas</numerusform>
        </translation>
    </message>
    <message>
        <source>A second laptop is there when the first is lost.</source>
        <translation>Una segunda computadora queda si se pierde la primera.</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Computadoras</translation>
    </message>
    <message>
        <source>See, add and remove</source>
        <translation>Ver, agregar y quitar</translation>
    </message>
    <message>
        <source>The chapter has this laptop alone</source>
        <translation>El grupo solo tiene esta computadora</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Back up before you go?</source>
        <translation>¿Hacer una copia antes?</translation>
    </message>
    <message>
        <source>Back up, then close</source>
        <translation>Copiar y cerrar</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia</translation>
    </message>
    <message>
        <source>Close without</source>
        <translation>Cerrar sin copiar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>{place} is at hand, and things have changed since the last backup there.</source>
        <translation>{place} está a mano, y hubo cambios desde la última copia allí.</translation>
    </message>
</context>
<context>
    <name>LettingGo</name>
    <message numerus="yes">
        <source>All %n records that were merged into them go. If one is somebody else, take it apart first.</source>
        <translation>
            <numerusform>Se va la ficha que se unió a ella. Si es de otra persona, sepárela antes.</numerusform>
            <numerusform>Se van las %n fichas que se unieron. Si una es de otra persona, sepárela antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything about them is erased here, and other chapters are asked to do the same with your next bundles. It can’t be undone. Backups made before still hold it.</source>
        <translation>Aquí se borra todo sobre esta persona, y con sus próximos paquetes se pide a los otros grupos que hagan lo mismo. No se puede deshacer. Las copias de seguridad hechas antes todavía lo contienen.</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Olvidar a esta persona</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>¿Olvidar a {name}?</translation>
    </message>
    <message>
        <source>Forgotten. The next bundles tell the others.</source>
        <translation>Olvidada. Los próximos paquetes se lo dicen a los demás.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejar así</translation>
    </message>
    <message>
        <source>Others keep what they have, and hear nothing of it. If nobody else has it, it is gone. It can’t be undone, but you can take it again from a bundle.</source>
        <translation>Los demás conservan lo que tienen, y no se enteran. Si nadie más lo tiene, se pierde. No se puede deshacer, pero puede aceptarlo otra vez de un paquete.</translation>
    </message>
    <message>
        <source>Remove from this copy</source>
        <translation>Quitar de esta bóveda</translation>
    </message>
    <message>
        <source>Remove {name} from this copy?</source>
        <translation>¿Quitar a {name} de esta bóveda?</translation>
    </message>
    <message>
        <source>Removed from this copy.</source>
        <translation>Quitada de esta bóveda.</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>Quitar esto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>There are none yet</source>
        <translation>Aún no hay ninguno</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What has to be true</source>
        <translation>Qué tiene que cumplirse</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n people who were chosen</source>
        <translation>
            <numerusform>%n persona elegida</numerusform>
            <numerusform>%n personas elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation>Elija una lista de personas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>Lists of people</source>
        <translation>Listas de personas</translation>
    </message>
    <message>
        <source>Rows to mend</source>
        <translation>Filas por arreglar</translation>
    </message>
    <message>
        <source>Save people to a file</source>
        <translation>Guardar personas en un archivo</translation>
    </message>
    <message>
        <source>The group “{name}”: {how_many}</source>
        <translation>El conjunto “{name}”: {how_many}</translation>
    </message>
    <message>
        <source>Those who are listed now: {how_many}</source>
        <translation>Las personas de la lista ahora: {how_many}</translation>
    </message>
</context>
<context>
    <name>MakeGuardians</name>
    <message>
        <source>Any {needed} of the {count} guardians together open the vault.</source>
        <translation>{needed} de los {count} guardianes juntos abren la bóveda, los que sean.</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation>Guardianes</translation>
    </message>
    <message>
        <source>How many guardians</source>
        <translation>Cuántos guardianes</translation>
    </message>
    <message>
        <source>How many of them must come together</source>
        <translation>Cuántos de ellos deben juntarse</translation>
    </message>
    <message numerus="yes">
        <source>If %n cards are lost, it still works.</source>
        <translation>
            <numerusform>Si se pierde %n tarjeta, todavía funciona.</numerusform>
            <numerusform>Si se pierden %n tarjetas, todavía funciona.</numerusform>
        </translation>
    </message>
    <message>
        <source>If a single card is lost, the others open nothing any more.</source>
        <translation>Si se pierde una sola tarjeta, las demás ya no abren nada.</translation>
    </message>
    <message>
        <source>Make the cards</source>
        <translation>Hacer las tarjetas</translation>
    </message>
    <message>
        <source>People you trust get a card with 20 words each. One card alone opens nothing, and tells nothing. If nobody knows a passphrase any more, some of them meet and open the vault.</source>
        <translation>Personas de confianza reciben una tarjeta con 20 palabras cada una. Una tarjeta sola no abre nada y no dice nada. Si ya nadie sabe una frase de acceso, algunas se juntan y abren la bóveda.</translation>
    </message>
</context>
<context>
    <name>MakeSheet</name>
    <message>
        <source>A recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Best print it. The words are shown this once, and never again.</source>
        <translation>Lo mejor es imprimirla. Las palabras se muestran esta vez, y nunca más.</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Hacer la hoja</translation>
    </message>
    <message>
        <source>One page of paper with 20 words. Whoever holds it opens the vault without a passphrase. It belongs in a safe place outside of the office: with a lawyer, in a bank, in a home that you trust.</source>
        <translation>Una página de papel con 20 palabras. Quien la tiene abre la bóveda sin frase de acceso. Debe estar en un lugar seguro fuera de la oficina: con una abogada, en un banco, en una casa de confianza.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
</context>
<context>
    <name>Merged</name>
    <message numerus="yes">
        <source>%n records are one person here</source>
        <translation>
            <numerusform>%n ficha es una persona aquí</numerusform>
            <numerusform>%n fichas son una persona aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied: each can be taken out again, with what was typed for it.</source>
        <translation>No se copió nada: cada una se puede volver a separar, con lo que se escribió en ella.</translation>
    </message>
    <message>
        <source>Take “{name}” apart</source>
        <translation>Separar a “{name}”</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A bundle is for one chapter, or for somebody who knows the words.</source>
        <translation>Un paquete es para un grupo, o para quien sepa las palabras.</translation>
    </message>
    <message>
        <source>A card is a group</source>
        <translation>Una tarjeta es un conjunto</translation>
    </message>
    <message>
        <source>A card is too large</source>
        <translation>Una tarjeta es demasiado grande</translation>
    </message>
    <message>
        <source>A card was cut short</source>
        <translation>Una tarjeta quedó cortada</translation>
    </message>
    <message>
        <source>A chapter has no more than {limit}.</source>
        <translation>Un grupo no tiene más de {limit}.</translation>
    </message>
    <message>
        <source>A date can be read as two days</source>
        <translation>Un día puede ser dos días</translation>
    </message>
    <message>
        <source>A date does not exist</source>
        <translation>Una fecha no existe</translation>
    </message>
    <message>
        <source>A key can&apos;t be read</source>
        <translation>Una llave no se puede leer</translation>
    </message>
    <message>
        <source>A line of a card could not be read</source>
        <translation>Una línea de una tarjeta no se pudo leer</translation>
    </message>
    <message>
        <source>A note has two versions</source>
        <translation>Una nota tiene dos versiones</translation>
    </message>
    <message>
        <source>A note is full</source>
        <translation>Una nota está llena</translation>
    </message>
    <message>
        <source>A number or address in this row was theirs. The row was left out.</source>
        <translation>Un número o una dirección de esta fila era de esa persona. La fila quedó fuera.</translation>
    </message>
    <message>
        <source>A phone number is shortened</source>
        <translation>Un teléfono está recortado</translation>
    </message>
    <message>
        <source>A phone, an e-mail, an address or something else can stand here.</source>
        <translation>Aquí puede ir un teléfono, un correo, una dirección u otra cosa.</translation>
    </message>
    <message>
        <source>A picture was left out</source>
        <translation>Quedó fuera una imagen</translation>
    </message>
    <message>
        <source>A row could not be read</source>
        <translation>Una fila no se pudo leer</translation>
    </message>
    <message>
        <source>A row has more columns than the headers</source>
        <translation>Una fila tiene más columnas que los títulos</translation>
    </message>
    <message>
        <source>A row holds more than fits</source>
        <translation>Una fila tiene más de lo que cabe</translation>
    </message>
    <message>
        <source>A row names nobody</source>
        <translation>Una fila no nombra a nadie</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded it. What is left of it is in the note.</source>
        <translation>Una hoja de cálculo lo redondeó. Lo que queda de él está en la nota.</translation>
    </message>
    <message>
        <source>A vault holds no more than {limit}.</source>
        <translation>Una bóveda no admite más de {limit}.</translation>
    </message>
    <message>
        <source>A vault keeps files of up to 25 MB each, so that it still fits on a stick.</source>
        <translation>Una bóveda guarda archivos de hasta 25 MB cada uno, para que siga cabiendo en una memoria.</translation>
    </message>
    <message>
        <source>A vault opens by no more than {limit} of them.</source>
        <translation>Una bóveda no se abre con más de {limit}.</translation>
    </message>
    <message>
        <source>A way in has a name of at most {limit} letters.</source>
        <translation>El nombre de una forma de entrar tiene como mucho {limit} letras.</translation>
    </message>
    <message>
        <source>A way in needs a name</source>
        <translation>Una forma de entrar necesita un nombre</translation>
    </message>
    <message>
        <source>Add another way in first, then remove this one.</source>
        <translation>Agregue primero otra forma de entrar y después quite esta.</translation>
    </message>
    <message>
        <source>An e-mail address is not one</source>
        <translation>Un correo no es un correo</translation>
    </message>
    <message>
        <source>Another window of Baton, or another program, has it open.</source>
        <translation>La tiene abierta otra ventana de Baton u otro programa.</translation>
    </message>
    <message>
        <source>Ask for it again, on another stick.</source>
        <translation>Pídalo otra vez, en otra memoria.</translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation>Pídalo otra vez.</translation>
    </message>
    <message>
        <source>Ask for it in smaller parts.</source>
        <translation>Pídalo en partes más pequeñas.</translation>
    </message>
    <message>
        <source>Ask for its chapter card and compare the digits, best in person.</source>
        <translation>Pida su tarjeta de grupo y comparen las cifras, mejor en persona.</translation>
    </message>
    <message>
        <source>Ask for its chapter card.</source>
        <translation>Pida su tarjeta de grupo.</translation>
    </message>
    <message>
        <source>Ask for the bundle again, and keep this one.</source>
        <translation>Pida otra vez el paquete, y guarde este.</translation>
    </message>
    <message>
        <source>Ask for the card again, and compare the digits in person.</source>
        <translation>Pida otra vez la tarjeta y comparen las cifras en persona.</translation>
    </message>
    <message>
        <source>Ask for the card again.</source>
        <translation>Pida otra vez la tarjeta.</translation>
    </message>
    <message>
        <source>Ask for the chapter card again.</source>
        <translation>Pida otra vez la tarjeta del grupo.</translation>
    </message>
    <message>
        <source>Ask for the file again, on another stick.</source>
        <translation>Pida otra vez el archivo, en otra memoria.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Pida otra vez el archivo.</translation>
    </message>
    <message>
        <source>Ask for the file itself, on a stick.</source>
        <translation>Pida el archivo mismo, en una memoria.</translation>
    </message>
    <message>
        <source>Ask for today&apos;s card if something does not work.</source>
        <translation>Pida la tarjeta de hoy si algo no funciona.</translation>
    </message>
    <message>
        <source>Ask its maker to make one for you.</source>
        <translation>Pida a quien lo hizo que haga uno para ustedes.</translation>
    </message>
    <message>
        <source>Ask the chapter in person or by phone whether it made this bundle.</source>
        <translation>Pregunte al grupo, en persona o por teléfono, si hizo este paquete.</translation>
    </message>
    <message>
        <source>Ask the other guardians for their papers.</source>
        <translation>Pida a los otros guardianes sus papeles.</translation>
    </message>
    <message>
        <source>Ask the other laptop to add this one, and to write the answer again.</source>
        <translation>Pida a la otra computadora que agregue esta y escriba la respuesta otra vez.</translation>
    </message>
    <message>
        <source>Ask the sender to make it again.</source>
        <translation>Pida a quien lo envió que lo haga de nuevo.</translation>
    </message>
    <message>
        <source>Ask the sender to make one for you. Give them your chapter card.</source>
        <translation>Pida a quien lo envió que haga uno para ustedes. Dele su tarjeta de grupo.</translation>
    </message>
    <message>
        <source>Ask the sender which program made it.</source>
        <translation>Pregunte a quien lo envió con qué programa lo hizo.</translation>
    </message>
    <message>
        <source>Ask them to read the words to you.</source>
        <translation>Pida que le lean las palabras.</translation>
    </message>
    <message>
        <source>Ask them to send it once more, or take it in anew.</source>
        <translation>Pida que lo envíen otra vez, o agréguelo de nuevo.</translation>
    </message>
    <message>
        <source>Ask whoever set it up to let you write.</source>
        <translation>Pida a quien la preparó que le deje escribir.</translation>
    </message>
    <message>
        <source>At least 2 and at most {most_needed} of them open the vault together, and there are no more than {most}.</source>
        <translation>Abren juntos la bóveda al menos 2 y como mucho {most_needed} de ellos, y no hay más de {most}.</translation>
    </message>
    <message>
        <source>Baton can&apos;t tell what the columns hold.</source>
        <translation>Baton no reconoce qué contienen las columnas.</translation>
    </message>
    <message>
        <source>Baton does not know what “{scope}” stands for.</source>
        <translation>Baton no sabe qué significa “{scope}”.</translation>
    </message>
    <message>
        <source>Baton does not write such files</source>
        <translation>Baton no escribe archivos así</translation>
    </message>
    <message>
        <source>Baton read the file again to be sure, and it differs. The stick may be worn out.</source>
        <translation>Baton leyó otra vez el archivo para estar seguro, y es distinto. Quizás la memoria está gastada.</translation>
    </message>
    <message>
        <source>Baton reads XLSX, ODS and CSV, and contacts saved as vCard.</source>
        <translation>Baton lee XLSX, ODS y CSV, y contactos guardados como vCard.</translation>
    </message>
    <message>
        <source>Baton reads photos in the forms JPEG, PNG, GIF, WebP and BMP.</source>
        <translation>Baton lee fotos en las formas JPEG, PNG, GIF, WebP y BMP.</translation>
    </message>
    <message>
        <source>Baton stopped before anything was changed ({code}).</source>
        <translation>Baton se detuvo antes de cambiar nada ({code}).</translation>
    </message>
    <message>
        <source>Both copies of the list of ways in can&apos;t be read.</source>
        <translation>Ninguna de las dos copias de la lista de formas de entrar se puede leer.</translation>
    </message>
    <message>
        <source>Bring back a backup. If nobody of you did this, tell your chapter.</source>
        <translation>Recupere una copia de seguridad. Si no fue nadie de ustedes, avise a su grupo.</translation>
    </message>
    <message>
        <source>Bring back the last backup.</source>
        <translation>Recupere la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Bring the guardians&apos; shares together.</source>
        <translation>Reúna las partes de los guardianes.</translation>
    </message>
    <message>
        <source>Bring the papers together and type their words.</source>
        <translation>Reúna los papeles y escriba sus palabras.</translation>
    </message>
    <message>
        <source>Change the search, or make another group.</source>
        <translation>Cambie la búsqueda, o haga otro conjunto.</translation>
    </message>
    <message>
        <source>Check a few of them.</source>
        <translation>Revise algunos.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Compruebe que es el archivo correcto.</translation>
    </message>
    <message>
        <source>Check that the stick or folder can be read, and try again.</source>
        <translation>Compruebe que la memoria o la carpeta se puede leer, e intente de nuevo.</translation>
    </message>
    <message>
        <source>Checking a passphrase of this vault takes {mib} MiB of memory for a moment.</source>
        <translation>Comprobar una frase de acceso de esta bóveda ocupa {mib} MiB de memoria por un momento.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Elija un archivo de ella.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .backup.</source>
        <translation>Elija un archivo cuyo nombre termine en .backup.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Elija un nombre más corto.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Elija algo más corto.</translation>
    </message>
    <message>
        <source>Choose a stick, or a folder somewhere else.</source>
        <translation>Elija una memoria, o una carpeta en otro lugar.</translation>
    </message>
    <message>
        <source>Choose an empty folder or a new one.</source>
        <translation>Elija una carpeta vacía o una nueva.</translation>
    </message>
    <message>
        <source>Choose another field for that column.</source>
        <translation>Elija otro campo para esa columna.</translation>
    </message>
    <message>
        <source>Choose another field.</source>
        <translation>Elija otro campo.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another folder, best an empty one.</source>
        <translation>Elija otra carpeta, mejor una vacía.</translation>
    </message>
    <message>
        <source>Choose another folder, such as your own documents.</source>
        <translation>Elija otra carpeta, por ejemplo la de sus documentos.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Elija una de ellas.</translation>
    </message>
    <message>
        <source>Choose one under Exchange.</source>
        <translation>Elija una en Intercambio.</translation>
    </message>
    <message>
        <source>Choose or write it once more.</source>
        <translation>Elíjalo o escríbalo otra vez.</translation>
    </message>
    <message>
        <source>Choose other numbers, such as 2 of 3.</source>
        <translation>Elija otros números, por ejemplo 2 de 3.</translation>
    </message>
    <message>
        <source>Choose the country from the list.</source>
        <translation>Elija el país de la lista.</translation>
    </message>
    <message>
        <source>Choose the right file.</source>
        <translation>Elija el archivo correcto.</translation>
    </message>
    <message>
        <source>Choose what to send from the list.</source>
        <translation>Elija de la lista lo que va a enviar.</translation>
    </message>
    <message>
        <source>Choose who it is for.</source>
        <translation>Elija para quién es.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Ciérrela allí e intente de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Cierre otros programas y pruebe otra vez.</translation>
    </message>
    <message>
        <source>Compare it with the paper, letter by letter. Four letters are enough, or its number.</source>
        <translation>Compárela con el papel, letra por letra. Bastan cuatro letras, o su número.</translation>
    </message>
    <message>
        <source>Compare it with what was written down or told, letter by letter.</source>
        <translation>Compare letra por letra con lo que se anotó o se dijo.</translation>
    </message>
    <message>
        <source>Compare the digits in person before you trust it.</source>
        <translation>Comparen las cifras en persona antes de confiar.</translation>
    </message>
    <message>
        <source>Compare the number of the set on all papers.</source>
        <translation>Compare el número del juego en todos los papeles.</translation>
    </message>
    <message>
        <source>Compare them once more. If they differ, use another stick.</source>
        <translation>Compárenlas otra vez. Si son distintas, usen otra memoria.</translation>
    </message>
    <message>
        <source>Compare them with the paper once more, from the first to the last.</source>
        <translation>Compárelas una vez más con el papel, de la primera a la última.</translation>
    </message>
    <message>
        <source>Compare them with the sheet once more.</source>
        <translation>Compárelas otra vez con la hoja.</translation>
    </message>
    <message>
        <source>Copy it once more, or take an older backup.</source>
        <translation>Cópielo otra vez, o use una copia más vieja.</translation>
    </message>
    <message>
        <source>Copy it once more.</source>
        <translation>Cópielo otra vez.</translation>
    </message>
    <message>
        <source>Copy the vault&apos;s folder to a safe place, then bring back the last backup.</source>
        <translation>Copie la carpeta de la bóveda a un lugar seguro y recupere la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Decide between the two versions, and import the file again.</source>
        <translation>Elija una de las dos versiones e importe otra vez el archivo.</translation>
    </message>
    <message>
        <source>Delete something on it or take another one, then try again.</source>
        <translation>Borre algo que haya en ella o use otra, e intente de nuevo.</translation>
    </message>
    <message>
        <source>Delete the folder and make the vault again.</source>
        <translation>Borre la carpeta y haga la bóveda de nuevo.</translation>
    </message>
    <message>
        <source>Each guardian&apos;s paper counts once.</source>
        <translation>El papel de cada guardián cuenta una vez.</translation>
    </message>
    <message>
        <source>Each one is right by itself. One may be swapped or belong to another sheet.</source>
        <translation>Cada una está bien por sí sola. Quizás una está cambiada de lugar o es de otra hoja.</translation>
    </message>
    <message>
        <source>Each word is on the list, but together they do not fit.</source>
        <translation>Cada palabra está en la lista, pero juntas no encajan.</translation>
    </message>
    <message>
        <source>End it in .csv, .xlsx or .vcf.</source>
        <translation>Termínelo en .csv, .xlsx o .vcf.</translation>
    </message>
    <message>
        <source>Every record has a number of its own, and this one is mistyped.</source>
        <translation>Cada ficha tiene su propio número, y este está mal escrito.</translation>
    </message>
    <message>
        <source>Fewer than {least} words can be guessed.</source>
        <translation>Menos de {least} palabras se pueden adivinar.</translation>
    </message>
    <message>
        <source>Get the newer Baton from that chapter.</source>
        <translation>Consiga con ese grupo la versión más nueva de Baton.</translation>
    </message>
    <message>
        <source>Get the newer Baton from the chapter that has it.</source>
        <translation>Consiga la versión más nueva de Baton con el grupo que la tiene.</translation>
    </message>
    <message>
        <source>Get the newer Baton from the new laptop.</source>
        <translation>Tome el Baton más nuevo de la computadora nueva.</translation>
    </message>
    <message>
        <source>Get the newer Baton to work on it.</source>
        <translation>Consiga la versión más nueva de Baton para trabajar con esto.</translation>
    </message>
    <message>
        <source>Get the newer Baton, best from the same stick.</source>
        <translation>Consiga la versión más nueva de Baton, mejor de la misma memoria.</translation>
    </message>
    <message>
        <source>Get the newer Baton, then bring the backup back.</source>
        <translation>Consiga la versión más nueva de Baton y luego recupere la copia.</translation>
    </message>
    <message>
        <source>Give it a name under Rows to mend.</source>
        <translation>Póngale un nombre en Filas por arreglar.</translation>
    </message>
    <message>
        <source>Give it to other chapters. Here it is not needed.</source>
        <translation>Désela a otros grupos. Aquí no hace falta.</translation>
    </message>
    <message>
        <source>Give the stick to the chapter it is for.</source>
        <translation>Dé la memoria al grupo para el que es.</translation>
    </message>
    <message>
        <source>Give those people a tag instead.</source>
        <translation>Póngales mejor una etiqueta a esas personas.</translation>
    </message>
    <message>
        <source>Guardians can&apos;t be chosen like this</source>
        <translation>Los guardianes no se pueden repartir así</translation>
    </message>
    <message>
        <source>Hold it for review, and ask in person what it is.</source>
        <translation>Déjelo en espera y pregunte en persona qué es.</translation>
    </message>
    <message>
        <source>If they agree, or somebody else has it now, add them by hand.</source>
        <translation>Si está de acuerdo, o si ahora es de otra persona, agréguela a mano.</translation>
    </message>
    <message>
        <source>It asked to join, and waits for the answer from one of the chapter&apos;s laptops.</source>
        <translation>Pidió unirse, y espera la respuesta de una de las computadoras del grupo.</translation>
    </message>
    <message>
        <source>It asks for a password, which Baton can&apos;t give.</source>
        <translation>Pide una contraseña, y Baton no puede darla.</translation>
    </message>
    <message>
        <source>It asks for more work or memory than any Baton would. It may have been altered.</source>
        <translation>Pide más trabajo o memoria de lo que pediría Baton. Quizás lo alteraron.</translation>
    </message>
    <message>
        <source>It belongs to another vault, or its way in was removed since it was printed.</source>
        <translation>Es de otra bóveda, o su forma de entrar se quitó después de imprimirlo.</translation>
    </message>
    <message>
        <source>It belongs to nobody, and was left out.</source>
        <translation>No es de nadie, y quedó fuera.</translation>
    </message>
    <message>
        <source>It calls something by the number of another thing here. Nothing was taken in.</source>
        <translation>Llama a algo con el número de otra cosa de aquí. No se recibió nada.</translation>
    </message>
    <message>
        <source>It can hold {limit} rows.</source>
        <translation>Caben {limit} filas.</translation>
    </message>
    <message>
        <source>It can&apos;t be read as it was written. Nothing was changed.</source>
        <translation>No se puede leer tal como se escribió. No cambió nada.</translation>
    </message>
    <message>
        <source>It destroys every way into this vault, so it has to be allowed first.</source>
        <translation>Destruye todas las formas de entrar a esta bóveda, así que antes hay que permitirlo.</translation>
    </message>
    <message>
        <source>It ends in the middle. What was there came in.</source>
        <translation>Termina a la mitad. Lo que había entró.</translation>
    </message>
    <message>
        <source>It has a name and nothing in it: the stick was pulled out too early, or is worn out.</source>
        <translation>Tiene nombre y nada adentro: la memoria se sacó antes de tiempo, o está gastada.</translation>
    </message>
    <message>
        <source>It has neither a name nor a way to reach somebody. It waits to be mended.</source>
        <translation>No tiene nombre ni forma de contacto. Espera un arreglo.</translation>
    </message>
    <message>
        <source>It holds more than any Baton sends at once. Nothing was taken in.</source>
        <translation>Contiene más de lo que Baton envía de una vez. No se recibió nada.</translation>
    </message>
    <message>
        <source>It holds things that this Baton would get wrong. Nothing was taken in.</source>
        <translation>Contiene cosas que esta versión de Baton entendería mal. No se recibió nada.</translation>
    </message>
    <message>
        <source>It holds whoever meets its search.</source>
        <translation>Contiene a quienes cumplen su búsqueda.</translation>
    </message>
    <message>
        <source>It is a bundle that does not put this laptop on a chapter&apos;s list.</source>
        <translation>Es un paquete que no pone esta computadora en la lista de ningún grupo.</translation>
    </message>
    <message>
        <source>It is a file of another kind, or it was damaged on the way.</source>
        <translation>Es un archivo de otro tipo, o se dañó en el camino.</translation>
    </message>
    <message>
        <source>It is a file of another kind.</source>
        <translation>Es un archivo de otro tipo.</translation>
    </message>
    <message>
        <source>It is cut or damaged, or a file of another kind.</source>
        <translation>Está cortado o dañado, o es un archivo de otra clase.</translation>
    </message>
    <message>
        <source>It is cut or damaged.</source>
        <translation>Está cortado o dañado.</translation>
    </message>
    <message>
        <source>It is cut, mistyped or damaged.</source>
        <translation>Está cortado, mal escrito o dañado.</translation>
    </message>
    <message>
        <source>It is empty or longer than {limit} letters.</source>
        <translation>Está vacío o tiene más de {limit} letras.</translation>
    </message>
    <message>
        <source>It is empty, longer than {limit} letters, or stands for something already.</source>
        <translation>Está vacío, tiene más de {limit} letras, o ya significa otra cosa.</translation>
    </message>
    <message>
        <source>It is kept by its guardians, so that no laptop alone can add or remove laptops.</source>
        <translation>La guardan los guardianes, para que ninguna computadora pueda por sí sola agregar o quitar otras.</translation>
    </message>
    <message>
        <source>It is kept in the note.</source>
        <translation>Se guarda en la nota.</translation>
    </message>
    <message>
        <source>It is kept safe and travels on, but this Baton can&apos;t change it.</source>
        <translation>Se guarda y sigue su camino, pero esta versión de Baton no puede cambiarlo.</translation>
    </message>
    <message>
        <source>It is larger than the {limit} that Baton takes at once.</source>
        <translation>Pasa de {limit}, lo más que Baton recibe de una vez.</translation>
    </message>
    <message>
        <source>It is not on the list.</source>
        <translation>No está en la lista.</translation>
    </message>
    <message>
        <source>It is not what its chapter signed.</source>
        <translation>No es lo que firmó su grupo.</translation>
    </message>
    <message>
        <source>It is not what the new laptop wrote.</source>
        <translation>No es lo que escribió la computadora nueva.</translation>
    </message>
    <message>
        <source>It is not whole, or not what its name says.</source>
        <translation>No está completa, o no es lo que dice su nombre.</translation>
    </message>
    <message>
        <source>It is on the list, and can neither be added nor removed from here.</source>
        <translation>Está en la lista, y desde aquí no se puede agregar ni quitar.</translation>
    </message>
    <message>
        <source>It is one of its chapter&apos;s laptops.</source>
        <translation>Es una de las computadoras de su grupo.</translation>
    </message>
    <message>
        <source>It is something else than a list of people.</source>
        <translation>No es una lista de personas.</translation>
    </message>
    <message>
        <source>It is something else, or was damaged on the way.</source>
        <translation>Es otra cosa, o se dañó en el camino.</translation>
    </message>
    <message>
        <source>It is with the guardians or on the recovery sheet, and not in this vault.</source>
        <translation>La tienen los guardianes o está en la hoja de recuperación, y no en esta bóveda.</translation>
    </message>
    <message>
        <source>It knows less than what it replaces. Nothing was taken in.</source>
        <translation>Sabe menos que lo que reemplaza. No se recibió nada.</translation>
    </message>
    <message>
        <source>It names a laptop that nobody introduced. Nothing was taken in.</source>
        <translation>Nombra una computadora que nadie presentó. No se recibió nada.</translation>
    </message>
    <message>
        <source>It names a list and nobody&apos;s contact. It was left out.</source>
        <translation>Nombra una lista y ningún contacto. Quedó fuera.</translation>
    </message>
    <message>
        <source>It names more than {limit} keys, and no Baton makes such a file.</source>
        <translation>Nombra más de {limit} llaves, y Baton no hace archivos así.</translation>
    </message>
    <message>
        <source>It refused a change, and nothing was changed.</source>
        <translation>Rechazó un cambio, y no cambió nada.</translation>
    </message>
    <message>
        <source>It says that it was replaced by nothing. Nothing was taken in.</source>
        <translation>Dice que nada lo reemplazó. No se recibió nada.</translation>
    </message>
    <message>
        <source>It takes two letters, such as GB or KE, and tells how phone numbers are read.</source>
        <translation>Son dos letras, como GB o KE, y dicen cómo se leen los teléfonos.</translation>
    </message>
    <message>
        <source>It takes two or more to say that they are one person.</source>
        <translation>Hacen falta dos o más para decir que son una persona.</translation>
    </message>
    <message>
        <source>It waits to be mended.</source>
        <translation>Espera un arreglo.</translation>
    </message>
    <message>
        <source>It wants at least {least} letters, or others could guess it.</source>
        <translation>Necesita al menos {least} letras, o alguien podría adivinarla.</translation>
    </message>
    <message>
        <source>It was changed into letters on the way, as some mail programs do.</source>
        <translation>En el camino se convirtió en letras, como hacen algunos programas de correo.</translation>
    </message>
    <message>
        <source>It was cut short or changed on the way. Nothing was taken in.</source>
        <translation>Se cortó o cambió en el camino. No se recibió nada.</translation>
    </message>
    <message>
        <source>It was deleted, or never came to this laptop.</source>
        <translation>Se borró, o nunca llegó a esta computadora.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Quedó fuera.</translation>
    </message>
    <message>
        <source>It was made by this chapter, and there is nothing new in it.</source>
        <translation>Lo hizo este mismo grupo, y no trae nada nuevo.</translation>
    </message>
    <message>
        <source>It was made for another chapter. Nothing was taken in.</source>
        <translation>Se hizo para otro grupo. No se recibió nada.</translation>
    </message>
    <message>
        <source>It was made to give trainings and plans to a chapter, and holds only those.</source>
        <translation>Se hizo para dar trabajo a un grupo, y solo contiene eso.</translation>
    </message>
    <message>
        <source>It was mended or left out meanwhile.</source>
        <translation>Alguien ya la arregló o la dejó fuera.</translation>
    </message>
    <message>
        <source>It was not sealed for this one. The answer may be on another stick.</source>
        <translation>No se selló para esta. Quizás la respuesta está en otra memoria.</translation>
    </message>
    <message>
        <source>It was pulled out or lost its contact. What was there before is still there.</source>
        <translation>La sacaron o perdió el contacto. Lo que había antes sigue allí.</translation>
    </message>
    <message>
        <source>It was removed, here or on another laptop.</source>
        <translation>Se quitó, aquí o en otra computadora.</translation>
    </message>
    <message>
        <source>It was removed, or belongs to another vault.</source>
        <translation>Se quitó, o es de otra bóveda.</translation>
    </message>
    <message>
        <source>It was replaced meanwhile.</source>
        <translation>Mientras tanto se reemplazó.</translation>
    </message>
    <message>
        <source>It was sealed for somebody else&apos;s laptops.</source>
        <translation>Se selló para las computadoras de otras personas.</translation>
    </message>
    <message>
        <source>It was sealed for somebody else&apos;s laptops. Nothing was taken in.</source>
        <translation>Se selló para las computadoras de otras personas. No se recibió nada.</translation>
    </message>
    <message>
        <source>It was sealed in a way that this Baton does not know.</source>
        <translation>Se selló de una forma que esta versión de Baton no conoce.</translation>
    </message>
    <message>
        <source>It was sealed to other papers of the chapter.</source>
        <translation>Se selló para otros papeles del grupo.</translation>
    </message>
    <message>
        <source>Its beginning is not as it should be. It may have been damaged on the way.</source>
        <translation>El comienzo no es como debe ser. Quizás se dañó en el camino.</translation>
    </message>
    <message>
        <source>Its card was never taken in here.</source>
        <translation>Su tarjeta nunca se agregó aquí.</translation>
    </message>
    <message>
        <source>Its end is missing: the stick was pulled out too early, or copying it stopped.</source>
        <translation>Le falta el final: la memoria se sacó antes de tiempo, o no se terminó de copiar.</translation>
    </message>
    <message>
        <source>Its end is missing: the stick was pulled out too early, or is full. Nothing was taken in.</source>
        <translation>Le falta el final: la memoria se sacó antes de tiempo o está llena. No se recibió nada.</translation>
    </message>
    <message>
        <source>Its file is there, but the laptop does not give it out.</source>
        <translation>El archivo está, pero la computadora no lo entrega.</translation>
    </message>
    <message>
        <source>Its list of contents is not as it should be. Nothing was taken in.</source>
        <translation>Su lista de contenido no es como debe ser. No se recibió nada.</translation>
    </message>
    <message>
        <source>Its signature is wrong, so it may come from anybody. Nothing was taken in.</source>
        <translation>Su firma está mal, así que puede ser de cualquiera. No se recibió nada.</translation>
    </message>
    <message>
        <source>Its words are right, and Baton makes no papers like this one.</source>
        <translation>Sus palabras están bien, pero Baton no hace papeles como este.</translation>
    </message>
    <message>
        <source>Leave it as it is.</source>
        <translation>Déjelo como está.</translation>
    </message>
    <message>
        <source>Leave the vault’s folder as it is, and restore the backup of {day}: {backup}.</source>
        <translation>Deje la carpeta de la bóveda como está y recupere la copia de {day}: {backup}.</translation>
    </message>
    <message>
        <source>Let Baton make the words for you.</source>
        <translation>Deje que Baton haga las palabras.</translation>
    </message>
    <message>
        <source>Let it begin anew with “Join a chapter”.</source>
        <translation>Que empiece de nuevo con “Unirse a un grupo”.</translation>
    </message>
    <message>
        <source>Line {line} of its records is not as it should be. Nothing was taken in.</source>
        <translation>La línea {line} de sus fichas no es como debe ser. No se recibió nada.</translation>
    </message>
    <message>
        <source>Look again and choose among those that are there.</source>
        <translation>Mire de nuevo y elija entre lo que hay.</translation>
    </message>
    <message>
        <source>Look at how it is written.</source>
        <translation>Mire cómo está escrito.</translation>
    </message>
    <message>
        <source>Look at its commas and quotation marks.</source>
        <translation>Mire sus comas y comillas.</translation>
    </message>
    <message>
        <source>Look at the chapter&apos;s name and the date on the paper, and take the newest one.</source>
        <translation>Mire en el papel el nombre del grupo y la fecha, y use el más nuevo.</translation>
    </message>
    <message>
        <source>Look at the examples in the help.</source>
        <translation>Mire los ejemplos de la ayuda.</translation>
    </message>
    <message>
        <source>Look at the file if something is missing.</source>
        <translation>Mire el archivo si falta algo.</translation>
    </message>
    <message>
        <source>Look at the file&apos;s end, or export it again.</source>
        <translation>Mire el final del archivo, o expórtelo otra vez.</translation>
    </message>
    <message>
        <source>Look at the keyboard&apos;s language and at capital letters.</source>
        <translation>Fíjese en el idioma del teclado y en las mayúsculas.</translation>
    </message>
    <message>
        <source>Look at the list, and use a name or number from there.</source>
        <translation>Mire la lista y use un nombre o número de ella.</translation>
    </message>
    <message>
        <source>Look at the note, and at the file&apos;s commas.</source>
        <translation>Mire la nota y las comas del archivo.</translation>
    </message>
    <message>
        <source>Look at the note, and move what belongs elsewhere.</source>
        <translation>Mire la nota y mueva lo que va en otro lado.</translation>
    </message>
    <message>
        <source>Look at the quotation marks around it.</source>
        <translation>Mire las comillas alrededor.</translation>
    </message>
    <message>
        <source>Look for keyring.json beside it, or bring back the last backup.</source>
        <translation>Busque keyring.json junto a ella, o recupere la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Look for papers of the same date, or take another way in.</source>
        <translation>Busque papeles de la misma fecha, o use otra forma de entrar.</translation>
    </message>
    <message>
        <source>Look for the folder, or bring back a backup.</source>
        <translation>Busque la carpeta, o recupere una copia de seguridad.</translation>
    </message>
    <message>
        <source>Look for the paper that was printed for this chapter.</source>
        <translation>Busque el papel que se imprimió para este grupo.</translation>
    </message>
    <message>
        <source>Look for the whole number in an older copy of the list.</source>
        <translation>Busque el número entero en una versión más vieja de la lista.</translation>
    </message>
    <message>
        <source>Look in the history to bring it back.</source>
        <translation>Búsquelo en el historial para traerlo de vuelta.</translation>
    </message>
    <message>
        <source>Look through the list of what is saved.</source>
        <translation>Mire en la lista de lo guardado.</translation>
    </message>
    <message>
        <source>Look through the list of what they get.</source>
        <translation>Mire en la lista de lo que reciben.</translation>
    </message>
    <message>
        <source>Make it shorter, or put the rest into a note.</source>
        <translation>Hágalo más corto, o ponga el resto en una nota.</translation>
    </message>
    <message>
        <source>Make it smaller, or hand it on beside the vault.</source>
        <translation>Hágalo más pequeño, o páselo aparte de la bóveda.</translation>
    </message>
    <message>
        <source>Make room on the disk, or back up to a stick.</source>
        <translation>Haga espacio en el disco, o haga la copia en una memoria.</translation>
    </message>
    <message>
        <source>Making it was interrupted, and nothing was written into it.</source>
        <translation>Se interrumpió mientras se hacía, y no tiene nada escrito.</translation>
    </message>
    <message>
        <source>Name the one you mean by its number.</source>
        <translation>Nombre por su número la que quiere decir.</translation>
    </message>
    <message>
        <source>No column looks like names or phones</source>
        <translation>Ninguna columna parece de nombres o teléfonos</translation>
    </message>
    <message>
        <source>No group here has this name.</source>
        <translation>Ningún conjunto de aquí se llama así.</translation>
    </message>
    <message>
        <source>No laptop of the chapter is called so</source>
        <translation>Ninguna computadora del grupo se llama así</translation>
    </message>
    <message>
        <source>Nobody can be put into this group by hand</source>
        <translation>En este conjunto no se puede poner a nadie a mano</translation>
    </message>
    <message>
        <source>Nobody chose one yet.</source>
        <translation>Aún nadie eligió una.</translation>
    </message>
    <message>
        <source>Nobody here knows this chapter</source>
        <translation>Aquí nadie conoce este grupo</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>No eligió a nadie</translation>
    </message>
    <message>
        <source>Nobody vouches for this bundle</source>
        <translation>Nadie responde por este paquete</translation>
    </message>
    <message>
        <source>Nobody wears it.</source>
        <translation>Nadie la lleva.</translation>
    </message>
    <message>
        <source>Nothing can be read or written until somebody opens it.</source>
        <translation>No se puede leer ni escribir nada hasta que alguien la abra.</translation>
    </message>
    <message>
        <source>Nothing can be written here</source>
        <translation>Aquí no se puede escribir</translation>
    </message>
    <message>
        <source>Nothing can be written into the exchange folder</source>
        <translation>No se puede escribir nada en la carpeta de intercambio</translation>
    </message>
    <message>
        <source>Nothing is chosen to send</source>
        <translation>No eligió nada para enviar</translation>
    </message>
    <message>
        <source>Nothing is saved under this name</source>
        <translation>No hay nada guardado con este nombre</translation>
    </message>
    <message>
        <source>Nothing of this waits any more</source>
        <translation>De esto ya no espera nada</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>No se borró nada</translation>
    </message>
    <message>
        <source>One line is longer than {limit} letters.</source>
        <translation>Una línea tiene más de {limit} letras.</translation>
    </message>
    <message>
        <source>One may be a copy of the other. Nothing was taken in.</source>
        <translation>Quizás una es copia de la otra. No se recibió nada.</translation>
    </message>
    <message>
        <source>One of the words is wrong</source>
        <translation>Una de las palabras está mal</translation>
    </message>
    <message>
        <source>One text is too long for this file</source>
        <translation>Un texto es demasiado largo para este archivo</translation>
    </message>
    <message>
        <source>One word is not on the list</source>
        <translation>Una palabra no está en la lista</translation>
    </message>
    <message>
        <source>Only its name came. Whoever sent it did not have the file either.</source>
        <translation>Solo vino su nombre. Quien lo envió tampoco tenía el archivo.</translation>
    </message>
    <message>
        <source>Open it as usual.</source>
        <translation>Ábrala como siempre.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it anew.</source>
        <translation>Ábrala en una hoja de cálculo y guárdela de nuevo.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, take the password off, and save it.</source>
        <translation>Ábrala en una hoja de cálculo, quítele la contraseña y guárdela.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it as XLSX or CSV.</source>
        <translation>Ábrala en el programa que la hizo y guárdela como XLSX o CSV.</translation>
    </message>
    <message>
        <source>Open it in the window, and read the answer from the stick.</source>
        <translation>Ábrala en la ventana y lea la respuesta de la memoria.</translation>
    </message>
    <message>
        <source>Open it with a way in.</source>
        <translation>Ábrala con una forma de entrar.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ábrala, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Open the one that is there.</source>
        <translation>Abra la que está allí.</translation>
    </message>
    <message>
        <source>Open the vault with a way in that is still good. If nobody of you did this, tell your chapter.</source>
        <translation>Abra la bóveda con una forma de entrar que todavía valga. Si no fue nadie de ustedes, avise a su grupo.</translation>
    </message>
    <message>
        <source>Open your vault, and take it in under Exchange.</source>
        <translation>Abra su bóveda y recíbalo en Intercambio.</translation>
    </message>
    <message>
        <source>Opening it would keep the laptop busy for very long. Baton never makes such a file.</source>
        <translation>Abrirlo tendría ocupada la computadora mucho tiempo. Baton nunca hace archivos así.</translation>
    </message>
    <message>
        <source>Other chapters see it on what you send.</source>
        <translation>Otros grupos lo ven en lo que usted envía.</translation>
    </message>
    <message>
        <source>Papers are missing</source>
        <translation>Faltan papeles</translation>
    </message>
    <message>
        <source>Phone numbers were kept as numbers</source>
        <translation>Los teléfonos se guardaron como números</translation>
    </message>
    <message>
        <source>Put back the newest keyring.json, or bring back the last backup. If none of you did this, tell everybody.</source>
        <translation>Devuelva el keyring.json más nuevo, o recupere la última copia de seguridad. Si no fue nadie de ustedes, avise a todo el grupo.</translation>
    </message>
    <message>
        <source>Put it back in and try again.</source>
        <translation>Póngala otra vez e intente de nuevo.</translation>
    </message>
    <message>
        <source>Put it right in the file, or by hand.</source>
        <translation>Corríjalo en el archivo, o a mano.</translation>
    </message>
    <message>
        <source>Put the date right under Rows to mend.</source>
        <translation>Corrija la fecha en Filas por arreglar.</translation>
    </message>
    <message>
        <source>Put the stick back in, or choose the file again.</source>
        <translation>Ponga otra vez la memoria, o elija de nuevo el archivo.</translation>
    </message>
    <message>
        <source>Put vault.db back, or bring back a backup into a new folder.</source>
        <translation>Devuelva vault.db a su lugar, o recupere una copia de seguridad en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Quick erase is switched off</source>
        <translation>El borrado rápido está apagado</translation>
    </message>
    <message>
        <source>Read the first answer again, or begin anew in another folder.</source>
        <translation>Lea otra vez la primera respuesta, o empiece de nuevo en otra carpeta.</translation>
    </message>
    <message>
        <source>Read them to each other once more.</source>
        <translation>Léanselas una vez más.</translation>
    </message>
    <message>
        <source>Remove one that is no longer used.</source>
        <translation>Quite una que ya no se use.</translation>
    </message>
    <message>
        <source>Remove one that nobody uses.</source>
        <translation>Quite una que nadie use.</translation>
    </message>
    <message>
        <source>Row {row} holds more than the {limit} letters that a cell can take.</source>
        <translation>La fila {row} tiene más de las {limit} letras que caben en una celda.</translation>
    </message>
    <message>
        <source>Save as .csv instead.</source>
        <translation>Guárdelo como .csv.</translation>
    </message>
    <message>
        <source>Save it as a spreadsheet or as CSV, and try again.</source>
        <translation>Guárdelo como hoja de cálculo o CSV, e intente de nuevo.</translation>
    </message>
    <message>
        <source>Say which comes first, and import the file again.</source>
        <translation>Diga cuál va primero, e importe otra vez el archivo.</translation>
    </message>
    <message>
        <source>Say yourself which column is which.</source>
        <translation>Diga usted qué es cada columna.</translation>
    </message>
    <message>
        <source>Several bear this name</source>
        <translation>Hay varias con este nombre</translation>
    </message>
    <message>
        <source>Several chapters have this name</source>
        <translation>Varios grupos tienen este nombre</translation>
    </message>
    <message>
        <source>Several laptops have this name</source>
        <translation>Varias computadoras se llaman así</translation>
    </message>
    <message>
        <source>Shorten it under Rows to mend.</source>
        <translation>Acórtelo en Filas por arreglar.</translation>
    </message>
    <message>
        <source>Shorten the note, and import the file again.</source>
        <translation>Acorte la nota e importe otra vez el archivo.</translation>
    </message>
    <message>
        <source>Slide its lock, or take another one.</source>
        <translation>Mueva su seguro, o use otra.</translation>
    </message>
    <message>
        <source>So far they open nothing. Papers of the same set still missing: {missing}.</source>
        <translation>Hasta ahora no abren nada. Papeles del mismo juego que faltan: {missing}.</translation>
    </message>
    <message>
        <source>Somebody calls themselves “{chapter}” with a key that is not the one you know. Nothing was taken in.</source>
        <translation>Alguien se presenta como “{chapter}” con una llave que no es la que usted conoce. No se recibió nada.</translation>
    </message>
    <message>
        <source>Somebody else may hold that chapter&apos;s main key. Nothing was changed.</source>
        <translation>Quizás otra persona tiene la llave principal de ese grupo. No cambió nada.</translation>
    </message>
    <message>
        <source>Somebody may have made a second list. Nothing was changed.</source>
        <translation>Quizás alguien hizo una segunda lista. No cambió nada.</translation>
    </message>
    <message>
        <source>Somebody may have taken or dropped it already.</source>
        <translation>Quizás alguien ya lo aceptó o lo descartó.</translation>
    </message>
    <message>
        <source>Somebody put back an older list, and this way in is no longer on the newest.</source>
        <translation>Alguien volvió a poner una lista más vieja, y esta forma de entrar ya no está en la más nueva.</translation>
    </message>
    <message>
        <source>Somebody who asked to be forgotten</source>
        <translation>Una persona que pidió que la olviden</translation>
    </message>
    <message>
        <source>Something does not work on this computer</source>
        <translation>Algo no funciona en esta computadora</translation>
    </message>
    <message>
        <source>Something else is writing into it just now.</source>
        <translation>Otra cosa está escribiendo en ella en este momento.</translation>
    </message>
    <message>
        <source>Something in it can&apos;t be read as it was written. Nothing was changed.</source>
        <translation>Algo de ahí no se puede leer tal como se escribió. No cambió nada.</translation>
    </message>
    <message>
        <source>Something in it is misspelt, or needs a newer version of Baton.</source>
        <translation>Algo está mal escrito, o necesita una versión más nueva de Baton.</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Falta algo</translation>
    </message>
    <message>
        <source>Speak with that chapter before you trust either.</source>
        <translation>Hable con ese grupo antes de confiar en cualquiera de las dos.</translation>
    </message>
    <message>
        <source>Speak with that chapter in person before you trust either list.</source>
        <translation>Hable con ese grupo en persona antes de confiar en cualquiera de las dos listas.</translation>
    </message>
    <message>
        <source>Speak with that chapter, in person or by phone, before you trust it.</source>
        <translation>Hable con ese grupo, en persona o por teléfono, antes de confiar.</translation>
    </message>
    <message>
        <source>Speak with the chapter: was a laptop copied, or a vault&apos;s folder?</source>
        <translation>Hable con el grupo: ¿se copió una computadora, o la carpeta de una bóveda?</translation>
    </message>
    <message>
        <source>Speak with the other leaders in person. If it was a mistake, let it join anew.</source>
        <translation>Hable con los demás líderes en persona. Si fue un error, que se una de nuevo.</translation>
    </message>
    <message>
        <source>Speak with them in person before you trust either.</source>
        <translation>Hable con ellos en persona antes de confiar en alguna.</translation>
    </message>
    <message>
        <source>Split it into parts.</source>
        <translation>Divídalo en partes.</translation>
    </message>
    <message>
        <source>Start the program that keeps it alike, or choose the folder again.</source>
        <translation>Inicie el programa que la mantiene igual, o elija la carpeta otra vez.</translation>
    </message>
    <message>
        <source>Sticks don’t take a file named {path}.</source>
        <translation>Las memorias no aceptan un archivo llamado {path}.</translation>
    </message>
    <message>
        <source>Switch it on in the settings, long before you may need it.</source>
        <translation>Enciéndalo en los ajustes, mucho antes de que pueda hacer falta.</translation>
    </message>
    <message>
        <source>Take a stick of a newer kind, or send less at a time.</source>
        <translation>Use una memoria más nueva, o envíe menos de una vez.</translation>
    </message>
    <message>
        <source>Take an older backup, or one from another stick.</source>
        <translation>Use una copia más vieja, o una de otra memoria.</translation>
    </message>
    <message>
        <source>Take another stick and write again.</source>
        <translation>Use otra memoria y escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Take another way in.</source>
        <translation>Use otra forma de entrar.</translation>
    </message>
    <message>
        <source>Take four or five words that have nothing to do with each other.</source>
        <translation>Use cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Take it from there, on the Exchange page.</source>
        <translation>Acéptelo ahí, en la página Intercambio.</translation>
    </message>
    <message>
        <source>Take pictures and files out of it, and import it again.</source>
        <translation>Quítele imágenes y archivos, e impórtela otra vez.</translation>
    </message>
    <message>
        <source>Take the paper of another guardian.</source>
        <translation>Tome el papel de otro guardián.</translation>
    </message>
    <message>
        <source>Take the request to the other laptop, and choose “Add a laptop” there.</source>
        <translation>Lleve la solicitud a la otra computadora, y elija allí “Agregar una computadora”.</translation>
    </message>
    <message>
        <source>Tell whoever looks after Baton.</source>
        <translation>Avise a quien se ocupa de Baton.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Eso no funcionó</translation>
    </message>
    <message>
        <source>The bundle can&apos;t be read</source>
        <translation>El paquete no se puede leer</translation>
    </message>
    <message>
        <source>The bundle holds something that can&apos;t be read</source>
        <translation>El paquete contiene algo que no se puede leer</translation>
    </message>
    <message>
        <source>The bundle is not whole</source>
        <translation>El paquete no está completo</translation>
    </message>
    <message>
        <source>The bundle is too large</source>
        <translation>El paquete es demasiado grande</translation>
    </message>
    <message>
        <source>The bundle opens with other words.</source>
        <translation>El paquete se abre con otras palabras.</translation>
    </message>
    <message>
        <source>The bundle was changed on the way</source>
        <translation>El paquete cambió en el camino</translation>
    </message>
    <message>
        <source>The bundle was made by a newer Baton</source>
        <translation>El paquete lo hizo una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>The chapter needs a name</source>
        <translation>El grupo necesita un nombre</translation>
    </message>
    <message>
        <source>The chapter&apos;s main key is not here</source>
        <translation>La llave principal del grupo no está aquí</translation>
    </message>
    <message>
        <source>The chapter&apos;s name does not fit</source>
        <translation>El nombre del grupo no sirve</translation>
    </message>
    <message>
        <source>The chapter&apos;s own key is damaged</source>
        <translation>La llave propia del grupo está dañada</translation>
    </message>
    <message>
        <source>The columns point to “{field}”, which does not exist here.</source>
        <translation>Las columnas apuntan a “{field}”, que aquí no existe.</translation>
    </message>
    <message>
        <source>The digits are not the same</source>
        <translation>Las cifras no son iguales</translation>
    </message>
    <message>
        <source>The disk or stick is full. Nothing was changed.</source>
        <translation>El disco o la memoria está sin espacio. No cambió nada.</translation>
    </message>
    <message>
        <source>The disk or stick is write-protected. Nothing was changed.</source>
        <translation>El disco o la memoria está protegido. No cambió nada.</translation>
    </message>
    <message>
        <source>The exchange folder is not there</source>
        <translation>La carpeta de intercambio no está</translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation>El archivo no se pudo usar</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>The file is not here</source>
        <translation>El archivo no está aquí</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>El archivo no está</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>El archivo es demasiado grande</translation>
    </message>
    <message>
        <source>The file is too large for this stick</source>
        <translation>El archivo es demasiado grande para esta memoria</translation>
    </message>
    <message>
        <source>The file opens with other words.</source>
        <translation>El archivo se abre con otras palabras.</translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation>La carpeta no está vacía</translation>
    </message>
    <message>
        <source>The folder {path} has its keys, but vault.db is not in it.</source>
        <translation>La carpeta {path} tiene sus llaves, pero falta vault.db.</translation>
    </message>
    <message>
        <source>The keyring and the vault do not belong together, or the vault is damaged.</source>
        <translation>El llavero y la bóveda no son el uno de la otra, o la bóveda está dañada.</translation>
    </message>
    <message>
        <source>The keyring can&apos;t be used</source>
        <translation>El llavero no se puede usar</translation>
    </message>
    <message>
        <source>The keyring is damaged</source>
        <translation>El llavero está dañado</translation>
    </message>
    <message>
        <source>The keyring is missing</source>
        <translation>Falta el llavero</translation>
    </message>
    <message>
        <source>The keyring was altered</source>
        <translation>El llavero fue alterado</translation>
    </message>
    <message>
        <source>The keyring was made by a newer Baton</source>
        <translation>El llavero lo hizo una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>The laptop does not let you use {path}.</source>
        <translation>La computadora no deja usar {path}.</translation>
    </message>
    <message>
        <source>The laptop needs a name</source>
        <translation>La computadora necesita un nombre</translation>
    </message>
    <message>
        <source>The laptop refused to read or write {path}.</source>
        <translation>La computadora no pudo leer o escribir {path}.</translation>
    </message>
    <message>
        <source>The list is too large</source>
        <translation>La lista es demasiado grande</translation>
    </message>
    <message>
        <source>The list is too long for this file</source>
        <translation>La lista es demasiado larga para este archivo</translation>
    </message>
    <message>
        <source>The list of laptops can&apos;t be read</source>
        <translation>La lista de computadoras no se puede leer</translation>
    </message>
    <message>
        <source>The list of laptops does not follow the last one</source>
        <translation>La lista de computadoras no sigue a la anterior</translation>
    </message>
    <message>
        <source>The list of ways in is an old one</source>
        <translation>La lista de formas de entrar es vieja</translation>
    </message>
    <message>
        <source>The list of ways in is not the one this vault last wrote.</source>
        <translation>La lista de formas de entrar no es la última que escribió esta bóveda.</translation>
    </message>
    <message>
        <source>The main file of this vault is missing</source>
        <translation>Falta el archivo principal de esta bóveda</translation>
    </message>
    <message>
        <source>The main key is not on this paper</source>
        <translation>La llave principal no está en este papel</translation>
    </message>
    <message>
        <source>The name ends in “{ending}”.</source>
        <translation>El nombre termina en “{ending}”.</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>El nombre es demasiado largo</translation>
    </message>
    <message>
        <source>The name tells everybody who can open the vault.</source>
        <translation>El nombre dice a todos quién puede abrir la bóveda.</translation>
    </message>
    <message>
        <source>The newer one stays.</source>
        <translation>Queda la más nueva.</translation>
    </message>
    <message>
        <source>The others hold back whatever it gives. Nothing was written.</source>
        <translation>Los demás dejan en espera todo lo que dé. No se escribió nada.</translation>
    </message>
    <message>
        <source>The page “Who can open this vault” says which ones these are.</source>
        <translation>“Quién puede abrir esta bóveda”, en los ajustes, dice cuáles son.</translation>
    </message>
    <message>
        <source>The papers of guardians open a vault only together with others of the same set.</source>
        <translation>Los papeles de guardianes solo abren una bóveda junto con otros del mismo juego.</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>La frase de acceso es demasiado corta</translation>
    </message>
    <message>
        <source>The rest of the card came in.</source>
        <translation>El resto de la tarjeta entró.</translation>
    </message>
    <message>
        <source>The row waits to be mended.</source>
        <translation>La fila espera un arreglo.</translation>
    </message>
    <message>
        <source>The row would add to it. It waits to be mended.</source>
        <translation>La fila le agregaría algo. Espera un arreglo.</translation>
    </message>
    <message>
        <source>The same thing was added before.</source>
        <translation>Lo mismo ya se había agregado.</translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation>La firma está mal</translation>
    </message>
    <message>
        <source>The step was: {step}.</source>
        <translation>El paso era: {step}.</translation>
    </message>
    <message>
        <source>The stick did not keep what was written</source>
        <translation>La memoria no guardó lo que se escribió</translation>
    </message>
    <message>
        <source>The stick is gone</source>
        <translation>La memoria ya no está</translation>
    </message>
    <message>
        <source>The vault can&apos;t be opened</source>
        <translation>La bóveda no se puede abrir</translation>
    </message>
    <message>
        <source>The vault could not do that</source>
        <translation>La bóveda no pudo hacer eso</translation>
    </message>
    <message>
        <source>The vault does not open with this</source>
        <translation>La bóveda no se abre con esto</translation>
    </message>
    <message>
        <source>The vault is busy</source>
        <translation>La bóveda está ocupada</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>La bóveda está dañada</translation>
    </message>
    <message>
        <source>The vault is here, and the list of ways in is not.</source>
        <translation>La bóveda está, pero la lista de formas de entrar no.</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>La bóveda está bloqueada</translation>
    </message>
    <message>
        <source>The vault is open elsewhere</source>
        <translation>La bóveda está abierta en otro lado</translation>
    </message>
    <message>
        <source>The vault&apos;s key was changed since this list was written, so it opens nothing.</source>
        <translation>La llave de la bóveda cambió después de que se escribió esta lista, así que no abre nada.</translation>
    </message>
    <message>
        <source>The words are not complete</source>
        <translation>Las palabras no están completas</translation>
    </message>
    <message>
        <source>The words do not fit together</source>
        <translation>Las palabras no encajan entre sí</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>Después intente de nuevo.</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>No tiene filas.</translation>
    </message>
    <message>
        <source>There are too many laptops</source>
        <translation>Hay demasiadas computadoras</translation>
    </message>
    <message>
        <source>There are too many passphrases</source>
        <translation>Hay demasiadas frases de acceso</translation>
    </message>
    <message>
        <source>There are too many ways in</source>
        <translation>Hay demasiadas formas de entrar</translation>
    </message>
    <message>
        <source>There are {count} words, and the paper has {wanted}.</source>
        <translation>Hay {count} palabras, y el papel tiene {wanted}.</translation>
    </message>
    <message>
        <source>There is a file of this name</source>
        <translation>Ya hay un archivo con este nombre</translation>
    </message>
    <message>
        <source>There is a vault already</source>
        <translation>Ya hay una bóveda</translation>
    </message>
    <message>
        <source>There is no address in what stands there.</source>
        <translation>En lo que está escrito no hay ningún correo.</translation>
    </message>
    <message>
        <source>There is no choice of what to send called “{name}”.</source>
        <translation>No hay ninguna elección de qué enviar llamada “{name}”.</translation>
    </message>
    <message>
        <source>There is no exchange folder</source>
        <translation>No hay carpeta de intercambio</translation>
    </message>
    <message>
        <source>There is no room for a backup</source>
        <translation>No hay espacio para una copia</translation>
    </message>
    <message>
        <source>There is no room left</source>
        <translation>No queda espacio</translation>
    </message>
    <message>
        <source>There is no such field</source>
        <translation>Ese campo no existe</translation>
    </message>
    <message>
        <source>There is no such group</source>
        <translation>No hay tal conjunto</translation>
    </message>
    <message>
        <source>There is no such tag</source>
        <translation>Esa etiqueta no existe</translation>
    </message>
    <message>
        <source>There is no vault here</source>
        <translation>Aquí no hay ninguna bóveda</translation>
    </message>
    <message>
        <source>There is not enough memory free</source>
        <translation>No hay suficiente memoria libre</translation>
    </message>
    <message>
        <source>There is not enough room on it</source>
        <translation>No hay suficiente espacio</translation>
    </message>
    <message>
        <source>There is nothing left to undo here.</source>
        <translation>Aquí ya no queda nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to choose here</source>
        <translation>Aquí no hay nada que elegir</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>There is text between the cards</source>
        <translation>Hay texto entre las tarjetas</translation>
    </message>
    <message>
        <source>These are not the words</source>
        <translation>Estas no son las palabras</translation>
    </message>
    <message>
        <source>These are too few words</source>
        <translation>Son muy pocas palabras</translation>
    </message>
    <message>
        <source>These papers do not open the vault</source>
        <translation>Estos papeles no abren la bóveda</translation>
    </message>
    <message>
        <source>These stand in no order</source>
        <translation>Estos no tienen orden</translation>
    </message>
    <message>
        <source>They are sorted by themselves and can&apos;t be moved.</source>
        <translation>Se ordenan solos y no se pueden mover.</translation>
    </message>
    <message>
        <source>They do not get this</source>
        <translation>No reciben esto</translation>
    </message>
    <message>
        <source>They say that they belong together, and they do not fit.</source>
        <translation>Dicen que van juntos, pero no encajan.</translation>
    </message>
    <message>
        <source>This Baton can&apos;t read it.</source>
        <translation>Esta versión de Baton no puede leerlo.</translation>
    </message>
    <message>
        <source>This Baton can&apos;t read the list of ways in.</source>
        <translation>Esta versión de Baton no puede leer la lista de formas de entrar.</translation>
    </message>
    <message>
        <source>This Baton does not know all that is in it, and leaves it untouched.</source>
        <translation>Esta versión de Baton no conoce todo lo que contiene, y lo deja intacto.</translation>
    </message>
    <message>
        <source>This answer is from a chapter with other digits. Nothing was joined.</source>
        <translation>Esta respuesta es de un grupo con otras cifras. No se unió nada.</translation>
    </message>
    <message>
        <source>This answer is from another chapter</source>
        <translation>Esta respuesta es de otro grupo</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>Esta copia está dañada</translation>
    </message>
    <message>
        <source>This backup is not whole</source>
        <translation>Esta copia no está completa</translation>
    </message>
    <message>
        <source>This backup was made by a newer Baton</source>
        <translation>Esta copia la hizo una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>This bundle is for other laptops</source>
        <translation>Este paquete es para otras computadoras</translation>
    </message>
    <message>
        <source>This bundle is not for this chapter</source>
        <translation>Este paquete no es para este grupo</translation>
    </message>
    <message>
        <source>This bundle was passed on by somebody else</source>
        <translation>Este paquete lo pasó otra persona</translation>
    </message>
    <message>
        <source>This can’t be undone</source>
        <translation>Esto no se puede deshacer</translation>
    </message>
    <message>
        <source>This card is older than the one you have</source>
        <translation>Esta tarjeta es más vieja que la que usted tiene</translation>
    </message>
    <message>
        <source>This chapter card can&apos;t be read</source>
        <translation>Esta tarjeta de grupo no se puede leer</translation>
    </message>
    <message>
        <source>This chapter card was altered</source>
        <translation>Esta tarjeta de grupo fue alterada</translation>
    </message>
    <message>
        <source>This chapter card was made by a newer Baton</source>
        <translation>Esta tarjeta de grupo la hizo una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>This chapter was never given it, or it has ended.</source>
        <translation>A este grupo nunca se le dio, o ya terminó.</translation>
    </message>
    <message>
        <source>This chapter&apos;s key is another one</source>
        <translation>La llave de este grupo es otra</translation>
    </message>
    <message>
        <source>This comes from a laptop that was removed</source>
        <translation>Esto viene de una computadora que se quitó</translation>
    </message>
    <message>
        <source>This does not fit here</source>
        <translation>Esto no sirve aquí</translation>
    </message>
    <message>
        <source>This does not look like a list</source>
        <translation>Esto no parece una lista</translation>
    </message>
    <message>
        <source>This field has one version only. Somebody may have chosen already.</source>
        <translation>Este campo tiene una sola versión. Quizás alguien ya eligió.</translation>
    </message>
    <message>
        <source>This file asks for too much work</source>
        <translation>Este archivo pide demasiado trabajo</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation>Este archivo no se puede abrir</translation>
    </message>
    <message>
        <source>This file holds no contacts</source>
        <translation>Este archivo no tiene contactos</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>Este archivo está dañado</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Este archivo está vacío</translation>
    </message>
    <message>
        <source>This file is for too many</source>
        <translation>Este archivo es para demasiados</translation>
    </message>
    <message>
        <source>This file is not for this chapter</source>
        <translation>Este archivo no es para este grupo</translation>
    </message>
    <message>
        <source>This file is of another kind</source>
        <translation>Este archivo es de otro tipo</translation>
    </message>
    <message>
        <source>This file opens with words</source>
        <translation>Este archivo se abre con palabras</translation>
    </message>
    <message>
        <source>This file was changed on the way</source>
        <translation>Este archivo cambió en el camino</translation>
    </message>
    <message>
        <source>This file was turned into text</source>
        <translation>Este archivo se convirtió en texto</translation>
    </message>
    <message>
        <source>This folder can’t be the exchange folder</source>
        <translation>Esta carpeta no puede ser la de intercambio</translation>
    </message>
    <message>
        <source>This is JSON of another shape</source>
        <translation>Este JSON tiene otra forma</translation>
    </message>
    <message>
        <source>This is a bundle, not a backup</source>
        <translation>Esto es un paquete, no una copia</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Esto es una carpeta</translation>
    </message>
    <message>
        <source>This is here already</source>
        <translation>Esto ya está aquí</translation>
    </message>
    <message>
        <source>This is no file</source>
        <translation>Esto no es un archivo</translation>
    </message>
    <message>
        <source>This is no longer here</source>
        <translation>Esto ya no está aquí</translation>
    </message>
    <message>
        <source>This is no picture</source>
        <translation>Esto no es una imagen</translation>
    </message>
    <message>
        <source>This is no way to reach somebody</source>
        <translation>Esto no es una forma de contacto</translation>
    </message>
    <message>
        <source>This is not JSON</source>
        <translation>Esto no es JSON</translation>
    </message>
    <message>
        <source>This is not a backup</source>
        <translation>Esto no es una copia de seguridad</translation>
    </message>
    <message>
        <source>This is not a bundle</source>
        <translation>Esto no es un paquete</translation>
    </message>
    <message>
        <source>This is not a country&apos;s code</source>
        <translation>Esto no es el código de un país</translation>
    </message>
    <message>
        <source>This is not a day</source>
        <translation>Esto no es un día</translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation>Esto no es una carpeta</translation>
    </message>
    <message>
        <source>This is not a sealed file</source>
        <translation>Esto no es un archivo sellado</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Esto no es un archivo de texto</translation>
    </message>
    <message>
        <source>This is not allowed here</source>
        <translation>Esto no se permite aquí</translation>
    </message>
    <message>
        <source>This is not one of our numbers</source>
        <translation>Este no es uno de nuestros números</translation>
    </message>
    <message>
        <source>This is not the answer to your request</source>
        <translation>Esta no es la respuesta a su solicitud</translation>
    </message>
    <message>
        <source>This is not the passphrase</source>
        <translation>Esta no es la frase de acceso</translation>
    </message>
    <message>
        <source>This is one record alone</source>
        <translation>Esta es una sola ficha</translation>
    </message>
    <message>
        <source>This is the laptop that you sit at</source>
        <translation>Esta es la computadora que usted está usando</translation>
    </message>
    <message>
        <source>This is the only way in</source>
        <translation>Es la única forma de entrar</translation>
    </message>
    <message>
        <source>This is the vault’s own folder</source>
        <translation>Esta es la carpeta de la bóveda misma</translation>
    </message>
    <message>
        <source>This is too long</source>
        <translation>Esto es demasiado largo</translation>
    </message>
    <message>
        <source>This is your own bundle</source>
        <translation>Este es su propio paquete</translation>
    </message>
    <message>
        <source>This is your own card</source>
        <translation>Esta es su propia tarjeta</translation>
    </message>
    <message>
        <source>This laptop has begun to join another, and takes answers from that one alone.</source>
        <translation>Esta computadora empezó a unirse a otro grupo, y solo acepta respuestas de ese.</translation>
    </message>
    <message>
        <source>This laptop has joined already</source>
        <translation>Esta computadora ya se unió</translation>
    </message>
    <message>
        <source>This laptop has not joined its chapter yet</source>
        <translation>Esta computadora aún no se ha unido a su grupo</translation>
    </message>
    <message>
        <source>This laptop was removed from its chapter</source>
        <translation>Esta computadora se quitó de su grupo</translation>
    </message>
    <message>
        <source>This laptop was removed from the chapter</source>
        <translation>Esta computadora se quitó del grupo</translation>
    </message>
    <message>
        <source>This name can’t be used</source>
        <translation>Este nombre no se puede usar</translation>
    </message>
    <message>
        <source>This name does not work on a stick</source>
        <translation>Este nombre no sirve en una memoria</translation>
    </message>
    <message>
        <source>This needs a newer Baton</source>
        <translation>Esto necesita una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>This needs the chapter&apos;s main key</source>
        <translation>Hace falta la llave principal del grupo</translation>
    </message>
    <message>
        <source>This paper belongs to another set</source>
        <translation>Este papel es de otro juego</translation>
    </message>
    <message>
        <source>This paper is for something else</source>
        <translation>Este papel es para otra cosa</translation>
    </message>
    <message>
        <source>This paper is from another program</source>
        <translation>Este papel es de otro programa</translation>
    </message>
    <message>
        <source>This paper is in already</source>
        <translation>Este papel ya está incluido</translation>
    </message>
    <message>
        <source>This request can&apos;t be read</source>
        <translation>No se puede leer esta solicitud</translation>
    </message>
    <message>
        <source>This request is from a laptop that shows other digits. Nothing was signed.</source>
        <translation>Esta solicitud es de una computadora que muestra otras cifras. No se firmó nada.</translation>
    </message>
    <message>
        <source>This request was altered</source>
        <translation>Esta solicitud fue alterada</translation>
    </message>
    <message>
        <source>This request was made by a newer Baton</source>
        <translation>Esta solicitud la hizo un Baton más nuevo</translation>
    </message>
    <message>
        <source>This row is no longer here</source>
        <translation>Esta fila ya no está aquí</translation>
    </message>
    <message>
        <source>This search can&apos;t be read</source>
        <translation>No se puede leer esta búsqueda</translation>
    </message>
    <message>
        <source>This spreadsheet can&apos;t be read</source>
        <translation>Esta hoja de cálculo no se puede leer</translation>
    </message>
    <message>
        <source>This spreadsheet is damaged</source>
        <translation>Esta hoja de cálculo está dañada</translation>
    </message>
    <message>
        <source>This spreadsheet is locked</source>
        <translation>Esta hoja de cálculo está protegida</translation>
    </message>
    <message>
        <source>This stick can&apos;t hold a file of this size, even if it has room.</source>
        <translation>Esta memoria no admite un archivo de este tamaño, aunque tenga espacio.</translation>
    </message>
    <message>
        <source>This vault was made by a newer Baton</source>
        <translation>Esta bóveda la hizo una versión más nueva de Baton</translation>
    </message>
    <message>
        <source>This vault was never finished</source>
        <translation>Esta bóveda no se terminó de hacer</translation>
    </message>
    <message>
        <source>This version is no longer there</source>
        <translation>Esta versión ya no está</translation>
    </message>
    <message>
        <source>This waits under “Held for review”</source>
        <translation>Esto espera en “Por revisar”</translation>
    </message>
    <message>
        <source>This was taken back already</source>
        <translation>Esto ya se había deshecho</translation>
    </message>
    <message>
        <source>This way in is not there</source>
        <translation>Esta forma de entrar no está</translation>
    </message>
    <message>
        <source>Try again, or choose another folder or stick.</source>
        <translation>Intente de nuevo, o elija otra carpeta o memoria.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, make a backup and check the vault.</source>
        <translation>Intente de nuevo. Si vuelve a pasar, haga una copia de seguridad y revise la bóveda.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell whoever looks after Baton this code.</source>
        <translation>Intente de nuevo. Si vuelve a pasar, diga este código a quien se ocupa de Baton.</translation>
    </message>
    <message>
        <source>Two laptops claim the same change</source>
        <translation>Dos computadoras reclaman el mismo cambio</translation>
    </message>
    <message>
        <source>Two lists of laptops do not fit together</source>
        <translation>Dos listas de computadoras no encajan</translation>
    </message>
    <message>
        <source>Type all of them, in the order in which they stand there.</source>
        <translation>Escríbalas todas, en el orden en que están ahí.</translation>
    </message>
    <message>
        <source>Type the name exactly as it stands on the screen.</source>
        <translation>Escriba el nombre tal como está en la pantalla.</translation>
    </message>
    <message>
        <source>Type whose passphrase, sheet or guardians these are.</source>
        <translation>Escriba de quién es la frase, la hoja o los guardianes.</translation>
    </message>
    <message>
        <source>Use another laptop of the chapter.</source>
        <translation>Use otra computadora del grupo.</translation>
    </message>
    <message>
        <source>Use its number on the list.</source>
        <translation>Use su número en la lista.</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens, and no other signs.</source>
        <translation>Use letras, cifras y guiones, y ningún otro signo.</translation>
    </message>
    <message>
        <source>Use the digits of the one you mean.</source>
        <translation>Use las cifras del que quiere decir.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espere un momento e intente de nuevo.</translation>
    </message>
    <message>
        <source>What arrived does not add up</source>
        <translation>Lo que llegó no cuadra</translation>
    </message>
    <message>
        <source>What is in it is not what its maker put there. Nothing was taken in.</source>
        <translation>Lo que contiene no es lo que puso quien lo hizo. No se recibió nada.</translation>
    </message>
    <message>
        <source>What is written is not what was signed.</source>
        <translation>Lo escrito no es lo que se firmó.</translation>
    </message>
    <message>
        <source>What opens it does not fit to it any more.</source>
        <translation>Lo que la abre ya no coincide con ella.</translation>
    </message>
    <message>
        <source>What stands there is kept in the note.</source>
        <translation>Lo que está escrito se guarda en la nota.</translation>
    </message>
    <message>
        <source>What the row adds has no room in the note. It waits to be mended.</source>
        <translation>Lo que agrega la fila no cabe en la nota. Espera un arreglo.</translation>
    </message>
    <message>
        <source>What this laptop signs with can&apos;t be read.</source>
        <translation>No se puede leer aquello con lo que firma esta computadora.</translation>
    </message>
    <message>
        <source>What was done is no longer in the history.</source>
        <translation>Lo que se hizo ya no está en el historial.</translation>
    </message>
    <message>
        <source>What was forgotten or removed from this copy is not kept anywhere.</source>
        <translation>Lo que se olvidó o se quitó de esta bóveda no se guarda en ningún lugar.</translation>
    </message>
    <message>
        <source>What was taken back is kept beside, and nothing of it is lost.</source>
        <translation>Lo que se deshizo se guarda aparte, y no se pierde nada.</translation>
    </message>
    <message>
        <source>What was to be sent is no longer here</source>
        <translation>Lo que se iba a enviar ya no está aquí</translation>
    </message>
    <message>
        <source>What was typed is not the chapter&apos;s name.</source>
        <translation>Lo que se escribió no es el nombre del grupo.</translation>
    </message>
    <message>
        <source>Who was removed does not come back under the same keys.</source>
        <translation>Quien se quitó no vuelve con las mismas llaves.</translation>
    </message>
    <message>
        <source>Whoever loses it would lose the backups with it.</source>
        <translation>Quien la pierda perdería también las copias.</translation>
    </message>
    <message>
        <source>Whoever made it has the words that open it.</source>
        <translation>Quien lo hizo tiene las palabras que lo abren.</translation>
    </message>
    <message>
        <source>Without it nobody could open the vault, not even you.</source>
        <translation>Sin ella nadie podría abrir la bóveda, tampoco usted.</translation>
    </message>
    <message>
        <source>Word number {position} is not one of the words that Baton makes.</source>
        <translation>La palabra número {position} no es una de las que hace Baton.</translation>
    </message>
    <message>
        <source>Word number {position} on the paper is another one.</source>
        <translation>La palabra número {position} del papel es otra.</translation>
    </message>
    <message>
        <source>Write it again on the new laptop, on another stick.</source>
        <translation>Escríbala otra vez en la computadora nueva, en otra memoria.</translation>
    </message>
    <message>
        <source>Write it again on the new laptop.</source>
        <translation>Escríbala otra vez en la computadora nueva.</translation>
    </message>
    <message>
        <source>Write one by which everybody knows which laptop is meant.</source>
        <translation>Escriba uno con el que todos sepan cuál es.</translation>
    </message>
    <message>
        <source>Write one in.</source>
        <translation>Escriba uno.</translation>
    </message>
    <message>
        <source>Write something in.</source>
        <translation>Escriba algo.</translation>
    </message>
    <message>
        <source>Write the day once more.</source>
        <translation>Escriba el día otra vez.</translation>
    </message>
    <message>
        <source>You do not know this chapter yet</source>
        <translation>Usted aún no conoce este grupo</translation>
    </message>
    <message>
        <source>You know “{chapter}” by another key. This can be a new beginning, or somebody who pretends.</source>
        <translation>Usted conoce a “{chapter}” por otra llave. Puede ser un nuevo comienzo, o alguien que finge.</translation>
    </message>
    <message>
        <source>You may read {path}, and not write there.</source>
        <translation>Puede leer {path}, pero no escribir ahí.</translation>
    </message>
    <message>
        <source>Your vault lies in it or around it, and would go to everybody who shares it.</source>
        <translation>Su bóveda está dentro o alrededor, e iría a todos los que la comparten.</translation>
    </message>
    <message>
        <source>Zeros at the beginning may be missing.</source>
        <translation>Quizás faltan ceros al comienzo.</translation>
    </message>
    <message>
        <source>{column} can be read with the day or with the month first. It is in the note.</source>
        <translation>{column} se puede leer con el día o con el mes primero. Está en la nota.</translation>
    </message>
    <message>
        <source>{count} of those you know are called so.</source>
        <translation>{count} de los que conoce se llaman así.</translation>
    </message>
    <message>
        <source>{count} on the list are called so.</source>
        <translation>{count} de la lista se llaman así.</translation>
    </message>
    <message>
        <source>{count} records are called so.</source>
        <translation>{count} fichas se llaman así.</translation>
    </message>
    <message>
        <source>{field} takes {limit} characters. The row waits to be mended.</source>
        <translation>{field} admite {limit} letras. La fila espera un arreglo.</translation>
    </message>
    <message>
        <source>{missing} more are needed. Nothing was written.</source>
        <translation>Faltan {missing}. No se escribió nada.</translation>
    </message>
    <message>
        <source>{path} could not be read.</source>
        <translation>{path} no se pudo leer.</translation>
    </message>
    <message>
        <source>{path} holds a vault, and Baton never writes over one.</source>
        <translation>{path} contiene una bóveda, y Baton nunca escribe sobre una.</translation>
    </message>
    <message>
        <source>{path} holds no vault. It may be on a stick, or in another folder.</source>
        <translation>{path} no contiene ninguna bóveda. Quizás está en una memoria o en otra carpeta.</translation>
    </message>
    <message>
        <source>{path} holds other files, and the samples should not mix with them.</source>
        <translation>{path} contiene otros archivos, y los ejemplos no deben mezclarse con ellos.</translation>
    </message>
    <message>
        <source>{path} holds other things, and a vault wants a folder of its own.</source>
        <translation>{path} contiene otras cosas, y una bóveda necesita su propia carpeta.</translation>
    </message>
    <message>
        <source>{path} holds something else.</source>
        <translation>{path} contiene otra cosa.</translation>
    </message>
    <message>
        <source>{path} is a file, and a folder is needed here.</source>
        <translation>{path} es un archivo, y aquí hace falta una carpeta.</translation>
    </message>
    <message>
        <source>{path} is a folder, and a file is needed here.</source>
        <translation>{path} es una carpeta, y aquí hace falta un archivo.</translation>
    </message>
    <message>
        <source>{path} is larger than anything Baton would write there.</source>
        <translation>{path} es más grande que todo lo que Baton escribiría ahí.</translation>
    </message>
    <message>
        <source>{path} is nearly full. The older backups are as they were.</source>
        <translation>{path} está casi sin espacio. Las copias anteriores quedan como estaban.</translation>
    </message>
    <message>
        <source>{path} may be another sheet or card, so it was left alone.</source>
        <translation>{path} puede ser otra hoja o tarjeta, así que no se tocó.</translation>
    </message>
    <message>
        <source>{path} only looks like one. Baton does not open it.</source>
        <translation>{path} solo lo parece. Baton no lo abre.</translation>
    </message>
    <message>
        <source>{path} should hold one object with names and values.</source>
        <translation>{path} debe contener un objeto con nombres y valores.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted, or its program does not run.</source>
        <translation>{path} se movió o se borró, o su programa no está en marcha.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted, or its stick was pulled out.</source>
        <translation>{path} se movió o se borró, o se sacó su memoria.</translation>
    </message>
    <message>
        <source>“{chapter}” has taken it off its list. Nothing was taken in.</source>
        <translation>“{chapter}” la quitó de su lista. No se recibió nada.</translation>
    </message>
    <message>
        <source>“{chapter}” made this bundle, and its card was never taken in. Nothing was taken in.</source>
        <translation>“{chapter}” hizo este paquete, y su tarjeta nunca se agregó. No se recibió nada.</translation>
    </message>
    <message>
        <source>“{chapter}” signed two, or somebody else has its main key. Nothing was taken in.</source>
        <translation>“{chapter}” firmó dos, o alguien más tiene su llave principal. No se recibió nada.</translation>
    </message>
    <message>
        <source>“{field}” can&apos;t be empty.</source>
        <translation>“{field}” no puede quedar vacío.</translation>
    </message>
    <message>
        <source>“{field}” does not exist here. A newer Baton may have made it.</source>
        <translation>“{field}” no existe aquí. Quizás lo hizo una versión más nueva de Baton.</translation>
    </message>
    <message>
        <source>“{field}” is none of the fields that people have.</source>
        <translation>“{field}” no es un campo de las personas.</translation>
    </message>
    <message>
        <source>“{field}” takes at most {limit} letters.</source>
        <translation>“{field}” admite como mucho {limit} letras.</translation>
    </message>
    <message>
        <source>“{field}” wants a day, such as 16 Feb 2027.</source>
        <translation>“{field}” necesita un día, como 16 feb 2027.</translation>
    </message>
    <message>
        <source>“{field}” wants something of another kind.</source>
        <translation>“{field}” necesita algo de otro tipo.</translation>
    </message>
</context>
<context>
    <name>ModuleRow</name>
    <message>
        <source>Delete this module</source>
        <translation>Eliminar este módulo</translation>
    </message>
    <message>
        <source>Fold “{module}”</source>
        <translation>Plegar “{module}”</translation>
    </message>
    <message>
        <source>More about this module</source>
        <translation>Más sobre este módulo</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Room, paper, a phone</source>
        <translation>Sala, papel, un teléfono</translation>
    </message>
    <message>
        <source>Show all of “{module}”</source>
        <translation>Mostrar todo “{module}”</translation>
    </message>
    <message>
        <source>What the trainer says and does</source>
        <translation>Qué dice y hace quien lo da</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>{what}, day</source>
        <translation>{what}, día</translation>
    </message>
    <message>
        <source>{what}, time</source>
        <translation>{what}, hora</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>NewChapter</name>
    <message>
        <source>Any name will do for now.</source>
        <translation>Por ahora sirve cualquier nombre.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Choose a country from the list</source>
        <translation>Elija un país de la lista</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Everything can be changed later. The passphrase too, as long as you know the old one.</source>
        <translation>Todo se puede cambiar después. También la frase de acceso, mientras sepa la anterior.</translation>
    </message>
    <message>
        <source>For example: Riverbend</source>
        <translation>Por ejemplo: Riverbend</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation>Se guarda en {folder}</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>Haciendo la bóveda</translation>
    </message>
    <message>
        <source>My chapter</source>
        <translation>Mi grupo</translation>
    </message>
    <message>
        <source>Name of the chapter</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>Nobody can reset it for you, and without it the vault stays shut. Several words are best.</source>
        <translation>Nadie puede cambiarla por usted, y sin ella la bóveda queda cerrada. Lo mejor son varias palabras.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin decir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Phone numbers written without a country code are from there.</source>
        <translation>Los teléfonos sin código de país son de ahí.</translation>
    </message>
    <message>
        <source>So that others see who changed what.</source>
        <translation>Para que se vea quién cambió qué.</translation>
    </message>
    <message>
        <source>Start a chapter</source>
        <translation>Empezar un grupo</translation>
    </message>
    <message>
        <source>Start this chapter</source>
        <translation>Empezar este grupo</translation>
    </message>
    <message>
        <source>The chapter needs a name</source>
        <translation>El grupo necesita un nombre</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>La misma frase otra vez</translation>
    </message>
    <message>
        <source>Type a part of its name, then press Enter.</source>
        <translation>Escriba una parte de su nombre y pulse Entrar.</translation>
    </message>
    <message>
        <source>Where to keep the chapter</source>
        <translation>Dónde guardar el grupo</translation>
    </message>
    <message>
        <source>Write the passphrase down and keep it in a safe place</source>
        <translation>Anote la frase de acceso y guárdela en un lugar seguro</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Suggest words</source>
        <translation>Sugerir palabras</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again, slowly.</source>
        <translation>No son iguales. Escriba las dos otra vez, despacio.</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Usar estas palabras</translation>
    </message>
    <message>
        <source>Write them down now. You type them once more below.</source>
        <translation>Anótelas ahora. Abajo las escribe una vez más.</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>A name is enough. Everything else can wait.</source>
        <translation>Basta un nombre. Lo demás puede esperar.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Added “{name}”</source>
        <translation>Agregado: “{name}”</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Write a name first. Any name that you will recognise is fine.</source>
        <translation>Escriba primero un nombre. Sirve cualquiera que usted reconozca.</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Choose somebody in the list to see more about them.</source>
        <translation>Elija a alguien de la lista para ver más.</translation>
    </message>
</context>
<context>
    <name>NobodyYet</name>
    <message>
        <source>A name is enough. Everything else can wait.</source>
        <translation>Basta un nombre. Lo demás puede esperar.</translation>
    </message>
    <message>
        <source>A spreadsheet, or contacts saved from a phone. You check it before it goes in.</source>
        <translation>Una hoja de cálculo, o contactos guardados de un teléfono. Usted la revisa antes de que entre.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar a una persona</translation>
    </message>
    <message>
        <source>Another chapter gave you a stick with people on it.</source>
        <translation>Otro grupo le dio una memoria con personas.</translation>
    </message>
    <message>
        <source>Bring in a list you have</source>
        <translation>Traer una lista que tenga</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>Names you write here stay on this laptop, locked.</source>
        <translation>Los nombres que escriba aquí se quedan en esta computadora, bajo llave.</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Aún no hay nadie aquí</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Receive from a stick</source>
        <translation>Recibir de una memoria</translation>
    </message>
    <message>
        <source>Start with one person</source>
        <translation>Empezar con una persona</translation>
    </message>
    <message>
        <source>This is where your chapter keeps the people it knows: how to reach them, what they can offer, and who looks after them. A person does not need a phone to be here.</source>
        <translation>Aquí su grupo guarda a las personas que conoce: cómo contactarlas, qué pueden ofrecer y quién está pendiente de ellas. No hace falta tener teléfono para estar aquí.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n of these may be here already</source>
        <translation>
            <numerusform>%n de estas puede estar ya</numerusform>
            <numerusform>%n de estas pueden estar ya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of imported lists wait to be mended</source>
        <translation>
            <numerusform>%n fila de listas importadas espera un arreglo</numerusform>
            <numerusform>%n filas de listas importadas esperan un arreglo</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Mirarlos</translation>
    </message>
    <message>
        <source>Mend them</source>
        <translation>Arreglarlas</translation>
    </message>
    <message>
        <source>Putting the list in order</source>
        <translation>Ordenando la lista</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, except %n that changed since or where somebody said no</source>
        <translation>
            <numerusform>Deshecho, menos %n que cambió desde entonces o donde alguien dijo que no</numerusform>
            <numerusform>Deshecho, menos %n que cambiaron desde entonces o donde alguien dijo que no</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>They came in beside the ones you have. Nothing is merged by itself.</source>
        <translation>Entraron junto a los que ya tiene. Nada se une por sí solo.</translation>
    </message>
</context>
<context>
    <name>OwnFieldsCard</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>For example: Bicycle</source>
        <translation>Por ejemplo: bicicleta</translation>
    </message>
    <message>
        <source>Kind of the new fact</source>
        <translation>Tipo del dato nuevo</translation>
    </message>
    <message>
        <source>Name of the new fact</source>
        <translation>Nombre del dato nuevo</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Quitar “{name}”</translation>
    </message>
    <message>
        <source>What your chapter wants to know of people besides, such as who has a bicycle.</source>
        <translation>Lo que su grupo quiere saber además de las personas, como quién tiene bicicleta.</translation>
    </message>
    <message>
        <source>Your own facts</source>
        <translation>Sus propios datos</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A name, a number, a plan, or something to do</source>
        <translation>Un nombre, un número, un plan o algo que hacer</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Nothing here has that name. Try a part of it.</source>
        <translation>Aquí nada se llama así. Pruebe con una parte.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Chapter</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Choose a new passphrase. The cards stay good.</source>
        <translation>Elija una frase nueva. Las tarjetas siguen sirviendo.</translation>
    </message>
    <message>
        <source>Choose a new passphrase. This sheet stays good.</source>
        <translation>Elija una frase nueva. Esta hoja sigue sirviendo.</translation>
    </message>
    <message>
        <source>Choose “A recovery sheet”, and type the 20 words.</source>
        <translation>Elija “Hoja de recuperación” y escriba las 20 palabras.</translation>
    </message>
    <message>
        <source>Choose “Guardians’ cards”, and type the 20 words of each card.</source>
        <translation>Elija “Tarjetas de guardianes” y escriba las 20 palabras de cada tarjeta.</translation>
    </message>
    <message>
        <source>Four letters of each word are enough. The words are English everywhere: instead of a word you can type the number behind it.</source>
        <translation>Bastan cuatro letras de cada palabra. Las palabras son en inglés en todas partes: en lugar de una palabra puede escribir el número que está al lado.</translation>
    </message>
    <message>
        <source>Give your words to nobody by phone or message. If this card is lost or somebody saw it, tell the chapter: it makes new cards for all guardians.</source>
        <translation>No diga sus palabras a nadie por teléfono ni por mensaje. Si esta tarjeta se pierde o alguien la vio, avise al grupo: hará tarjetas nuevas para todos los guardianes.</translation>
    </message>
    <message>
        <source>Guardians’ cards</source>
        <translation>Tarjetas de guardianes</translation>
    </message>
    <message>
        <source>Guardian’s card {number} of {count}</source>
        <translation>Tarjeta de guardián {number} de {count}</translation>
    </message>
    <message>
        <source>If it is lost, or somebody saw it: in Baton, under Settings, remove it and make a new one.</source>
        <translation>Si se pierde, o alguien la vio: en Baton, en Ajustes, quítela y haga una nueva.</translation>
    </message>
    <message>
        <source>If nobody knows the passphrase any more</source>
        <translation>Si ya nadie sabe la frase de acceso</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Hecha el</translation>
    </message>
    <message>
        <source>Meet in person: {needed} guardians with their cards.</source>
        <translation>Júntense en persona: {needed} guardianes con sus tarjetas.</translation>
    </message>
    <message>
        <source>Press “I can’t get in” below the field for the passphrase.</source>
        <translation>Pulse “No puedo entrar” debajo del campo de la frase de acceso.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Juego</translation>
    </message>
    <message>
        <source>Start Baton and choose the vault of the chapter. If the laptop is gone, restore a backup first.</source>
        <translation>Abra Baton y elija la bóveda del grupo. Si la computadora ya no está, recupere primero una copia de seguridad.</translation>
    </message>
    <message>
        <source>This card alone opens nothing. Any {needed} of the {count} cards together open the vault of {chapter}. Keep it at home, apart from the other cards. Take no photo of it.</source>
        <translation>Esta tarjeta sola no abre nada. {needed} de las {count} tarjetas juntas, las que sean, abren la bóveda de {chapter}. Guárdela en casa, lejos de las otras tarjetas. No le tome fotos.</translation>
    </message>
    <message>
        <source>Whoever holds this sheet can open the vault of {chapter}, without any passphrase. Keep it where you would keep money, not with the laptop. Take no photo of it.</source>
        <translation>Quien tenga esta hoja puede abrir la bóveda de {chapter}, sin ninguna frase de acceso. Guárdela donde guardaría dinero, no con la computadora. No le tome fotos.</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>Empty all fields</source>
        <translation>Vaciar los campos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message numerus="yes">
        <source>Set {set}: good so far. %n more cards of this set are missing.</source>
        <translation>
            <numerusform>Juego {set}: va bien. Falta %n tarjeta más de este juego.</numerusform>
            <numerusform>Juego {set}: va bien. Faltan %n tarjetas más de este juego.</numerusform>
        </translation>
    </message>
    <message>
        <source>The 20 words of a guardian’s card</source>
        <translation>Las 20 palabras de una tarjeta de guardián</translation>
    </message>
    <message>
        <source>The 20 words of the next card</source>
        <translation>Las 20 palabras de la siguiente</translation>
    </message>
    <message>
        <source>The 20 words of the recovery sheet</source>
        <translation>Las 20 palabras de la hoja de recuperación</translation>
    </message>
    <message>
        <source>The 20 words of the sheet or card</source>
        <translation>Las 20 palabras de la hoja o tarjeta</translation>
    </message>
</context>
<context>
    <name>PaperOut</name>
    <message>
        <source>Choose where to save</source>
        <translation>Elija dónde guardar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as a PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Some printers keep a copy. Use one that you trust.</source>
        <translation>Algunas impresoras guardan una copia. Use una de confianza.</translation>
    </message>
    <message>
        <source>The file can be read by anybody who finds it</source>
        <translation>El archivo lo puede leer quien lo encuentre</translation>
    </message>
</context>
<context>
    <name>PapersView</name>
    <message>
        <source>A rehearsal types the words in once, to be sure that they work. It changes nothing.</source>
        <translation>En un ensayo se escriben las palabras una vez, para saber que funcionan. No cambia nada.</translation>
    </message>
    <message>
        <source>Delete the file as soon as it is printed.</source>
        <translation>Borre el archivo apenas esté impreso.</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Ocultar palabras</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Print it from a laptop that you trust, then delete it. A deleted file on a stick can come back.</source>
        <translation>Imprímalo desde una computadora de confianza y después bórrelo. Un archivo borrado de una memoria puede volver.</translation>
    </message>
    <message>
        <source>Print them, or copy them by hand with their numbers. Nobody should look over your shoulder.</source>
        <translation>Imprímalas, o cópielas a mano con sus números. Que nadie mire por encima de su hombro.</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Mostrar palabras</translation>
    </message>
    <message>
        <source>These words are shown this once</source>
        <translation>Estas palabras se muestran solo esta vez</translation>
    </message>
    <message>
        <source>They are on paper: rehearse later</source>
        <translation>Ya están en papel: ensayar después</translation>
    </message>
    <message>
        <source>They are on paper: rehearse now</source>
        <translation>Ya están en papel: ensayar ahora</translation>
    </message>
    <message>
        <source>{paper}, set {set}</source>
        <translation>{paper}, juego {set}</translation>
    </message>
</context>
<context>
    <name>ParkedPanel</name>
    <message numerus="yes">
        <source>%n got something new</source>
        <translation>
            <numerusform>%n recibió algo nuevo</numerusform>
            <numerusform>%n recibieron algo nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {people}</source>
        <translation>Agregado: {people}</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Agregarla</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarla fuera</translation>
    </message>
    <message>
        <source>Nothing waits to be mended.</source>
        <translation>No hay nada por arreglar.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Fila {row}</translation>
    </message>
    <message>
        <source>Rows to mend</source>
        <translation>Filas por arreglar</translation>
    </message>
    <message>
        <source>The row as it stands in the file</source>
        <translation>La fila tal como está en el archivo</translation>
    </message>
    <message>
        <source>These rows of imported lists could not be read. They wait here, in the vault, until you mend them or leave them out.</source>
        <translation>Estas filas de listas importadas no se pudieron leer. Esperan aquí, en la bóveda, hasta que usted las arregle o las deje fuera.</translation>
    </message>
    <message>
        <source>{row} was left out. Put it back</source>
        <translation>{row} quedó fuera. Devolverla</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de acceso</translation>
    </message>
    <message>
        <source>Changing the lock</source>
        <translation>Cambiando la cerradura</translation>
    </message>
    <message>
        <source>From now on the vault opens with the new one.</source>
        <translation>Desde ahora la bóveda se abre con la nueva.</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>La nueva</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>La nueva otra vez</translation>
    </message>
    <message>
        <source>The one you use now</source>
        <translation>La que usa ahora</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>La frase de acceso cambió</translation>
    </message>
    <message>
        <source>Write the new one down first. Backups made before today keep the old one.</source>
        <translation>Anote primero la nueva. Las copias anteriores a hoy conservan la vieja.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Las mayúsculas están fijas.</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Mantener para ver</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Teclado: {language}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add person</source>
        <translation>Agregar persona</translation>
    </message>
    <message>
        <source>Copy a list first: rows of a spreadsheet, or cards.</source>
        <translation>Copie primero una lista: filas de una hoja de cálculo, o tarjetas.</translation>
    </message>
    <message>
        <source>Deleted “{name}”</source>
        <translation>Eliminado: “{name}”</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Buscar duplicados</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>More about the list</source>
        <translation>Más sobre la lista</translation>
    </message>
    <message>
        <source>Nobody found. Search looks at names, phones, addresses and notes.</source>
        <translation>Nadie. Se busca en nombres, teléfonos, direcciones y notas.</translation>
    </message>
    <message>
        <source>Nobody meets all of this. Leave a condition out, or change it.</source>
        <translation>Nadie cumple todo esto. Quite una condición o cámbiela.</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>No hay nada que pegar</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Pegar una lista</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Rows to mend…</source>
        <translation>Filas por arreglar…</translation>
    </message>
    <message>
        <source>Save people to a file…</source>
        <translation>Guardar personas en un archivo…</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Cómo contactar</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Through {name}</source>
        <translation>Por medio de {name}</translation>
    </message>
    <message>
        <source>many found</source>
        <translation>muchas personas</translation>
    </message>
    <message>
        <source>more than {number} found</source>
        <translation>más de {number} personas</translation>
    </message>
    <message>
        <source>{name}, two versions</source>
        <translation>{name}, dos versiones</translation>
    </message>
</context>
<context>
    <name>PersonHoldings</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look it through first, as it names others, too. Give it to whoever asked, then delete it.</source>
        <translation>Revíselo primero, porque también nombra a otras personas. Déselo a quien lo pidió y después bórrelo.</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>A field of your own</source>
        <translation>Un campo propio</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Sobre esta persona</translation>
    </message>
    <message>
        <source>Anything else worth knowing</source>
        <translation>Otra cosa que convenga saber</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Cómo contactar</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>PersonWrites</name>
    <message>
        <source>Added a way to reach</source>
        <translation>Agregada una forma de contacto</translation>
    </message>
    <message>
        <source>Added the tag “{tag}”</source>
        <translation>Agregada la etiqueta “{tag}”</translation>
    </message>
    <message>
        <source>Added to what happened</source>
        <translation>Agregado a lo que pasó</translation>
    </message>
    <message>
        <source>Household of {name}</source>
        <translation>Hogar de {name}</translation>
    </message>
    <message>
        <source>Kept as asked</source>
        <translation>Guardado como pedido</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>Se mudó</translation>
    </message>
    <message>
        <source>Noted a household</source>
        <translation>Anotado un hogar</translation>
    </message>
    <message>
        <source>Noted who lives there</source>
        <translation>Anotado quién vive ahí</translation>
    </message>
    <message>
        <source>Noted whom they know</source>
        <translation>Anotado a quién conoce</translation>
    </message>
    <message>
        <source>Only a number fits here.</source>
        <translation>Aquí solo cabe un número.</translation>
    </message>
    <message>
        <source>Removed a way to reach</source>
        <translation>Quitada una forma de contacto</translation>
    </message>
    <message>
        <source>Removed from what happened</source>
        <translation>Quitado de lo que pasó</translation>
    </message>
    <message>
        <source>Removed the tag “{tag}”</source>
        <translation>Quitada la etiqueta “{tag}”</translation>
    </message>
    <message>
        <source>Removed “{what}”</source>
        <translation>Quitado: “{what}”</translation>
    </message>
    <message>
        <source>Saved “{what}”</source>
        <translation>Guardado: “{what}”</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>Separado</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>Formas de contacto</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Choose a folder</source>
        <translation>Elija una carpeta</translation>
    </message>
    <message>
        <source>Choose a folder instead</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>It lies in the exchange folder</source>
        <translation>Está en la carpeta de intercambio</translation>
    </message>
    <message>
        <source>No stick is in. Put one in, and it shows here by itself.</source>
        <translation>No hay ninguna memoria puesta. Ponga una y aparecerá aquí.</translation>
    </message>
    <message>
        <source>You can take the stick out now</source>
        <translation>Ya puede sacar la memoria</translation>
    </message>
    <message>
        <source>{name}, can’t be written to</source>
        <translation>{name}, no se puede escribir en ella</translation>
    </message>
    <message>
        <source>{name}, the exchange folder</source>
        <translation>{name}, la carpeta de intercambio</translation>
    </message>
    <message>
        <source>{name}, {free} free</source>
        <translation>{name}, {free} libres</translation>
    </message>
</context>
<context>
    <name>PlanDelegate</name>
    <message>
        <source>No cultural goal yet</source>
        <translation>Aún sin meta cultural</translation>
    </message>
    <message>
        <source>No political goal yet</source>
        <translation>Aún sin meta política</translation>
    </message>
    <message>
        <source>{done} of {steps} done</source>
        <translation>{done} de {steps} hechos</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>About this plan</source>
        <translation>Sobre este plan</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n days to the decision.</source>
        <translation>
            <numerusform>%n día hasta la decisión.</numerusform>
            <numerusform>%n días hasta la decisión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing bridges</source>
        <translation>
            <numerusform>Falta %n puente</numerusform>
            <numerusform>Faltan %n puentes</numerusform>
        </translation>
    </message>
    <message>
        <source>A name is enough. The goals and the steps come after it.</source>
        <translation>Basta un nombre. Las metas y los pasos vienen después.</translation>
    </message>
    <message>
        <source>A pattern for other plans</source>
        <translation>Un modelo para otros planes</translation>
    </message>
    <message>
        <source>A pattern for other plans.</source>
        <translation>Un modelo para otros planes.</translation>
    </message>
    <message>
        <source>A plan has two goals: a decision that somebody will take, and something that becomes normal here. Steps online and in person lead there.</source>
        <translation>Un plan tiene dos metas: una decisión que alguien tomará y algo que se vuelve normal aquí. Hacia ellas van pasos en línea y en persona.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Agregar un paso</translation>
    </message>
    <message>
        <source>Another chapter gave you a stick with a plan on it.</source>
        <translation>Otro grupo le dio una memoria con un plan.</translation>
    </message>
    <message>
        <source>Began “{plan}”</source>
        <translation>Empezado: “{plan}”</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin a new plan from it</source>
        <translation>Empezar un plan nuevo con él</translation>
    </message>
    <message>
        <source>Begin a plan</source>
        <translation>Empezar un plan</translation>
    </message>
    <message>
        <source>Delete this plan</source>
        <translation>Eliminar este plan</translation>
    </message>
    <message>
        <source>Deleted “{plan}”</source>
        <translation>Eliminado: “{plan}”</translation>
    </message>
    <message>
        <source>Looked after by {person}.</source>
        <translation>Se ocupa {person}.</translation>
    </message>
    <message>
        <source>More about this plan</source>
        <translation>Más sobre este plan</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nuevo plan</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Sigue: {step}</translation>
    </message>
    <message>
        <source>Next: {step}, {day}</source>
        <translation>Sigue: {step}, {day}</translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation>Aún no hay planes</translation>
    </message>
    <message>
        <source>Patterns for other plans</source>
        <translation>Modelos para otros planes</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Receive from a stick</source>
        <translation>Recibir de una memoria</translation>
    </message>
    <message>
        <source>What is the plan called?</source>
        <translation>¿Cómo se llama el plan?</translation>
    </message>
    <message>
        <source>{done} of {steps} done</source>
        <translation>{done} de {steps} hechos</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping. Nothing half done stays behind.</source>
        <translation>Deteniendo. Nada queda a medias.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>PutTogether</name>
    <message>
        <source>Do this only if you know that laptops were added or removed on both laptops, by your own people. If nobody did, somebody else has the main key: leave it, and begin a new chapter.</source>
        <translation>Hágalo solo si sabe que su propia gente agregó o quitó computadoras en las dos. Si nadie lo hizo, alguien más tiene la llave principal: déjelo, y empiecen un grupo nuevo.</translation>
    </message>
    <message>
        <source>Put two lists of laptops together</source>
        <translation>Unir dos listas de computadoras</translation>
    </message>
    <message>
        <source>The lists are one. Write a bundle for the other laptops now</source>
        <translation>Las listas son una. Escriba ahora un paquete para las otras computadoras</translation>
    </message>
    <message numerus="yes">
        <source>The new list has %n laptops.</source>
        <translation>
            <numerusform>La lista nueva tiene %n computadora.</numerusform>
            <numerusform>La lista nueva tiene %n computadoras.</numerusform>
        </translation>
    </message>
    <message>
        <source>We did both: put them together</source>
        <translation>Lo hicimos en las dos: unirlas</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin preguntar</translation>
    </message>
    <message>
        <source>Opens the order in which they like to be reached</source>
        <translation>Abre el orden en que prefiere que se le contacte</translation>
    </message>
    <message>
        <source>{number}. {way}</source>
        <translation>{number}. {way}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Almost certainly one person</source>
        <translation>Casi seguro una persona</translation>
    </message>
    <message>
        <source>Likely one person</source>
        <translation>Probablemente una persona</translation>
    </message>
    <message>
        <source>Perhaps one person</source>
        <translation>Quizás una persona</translation>
    </message>
    <message>
        <source>nearly the same birthday</source>
        <translation>casi el mismo cumpleaños</translation>
    </message>
    <message>
        <source>nearly the same e-mail</source>
        <translation>casi el mismo correo</translation>
    </message>
    <message>
        <source>nearly the same phone</source>
        <translation>casi el mismo teléfono</translation>
    </message>
    <message>
        <source>nearly the same “{what}”</source>
        <translation>casi lo mismo en “{what}”</translation>
    </message>
    <message>
        <source>other address</source>
        <translation>otra dirección</translation>
    </message>
    <message>
        <source>other birthday</source>
        <translation>otro cumpleaños</translation>
    </message>
    <message>
        <source>other e-mail</source>
        <translation>otro correo</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <source>other organisation</source>
        <translation>otra organización</translation>
    </message>
    <message>
        <source>other phone</source>
        <translation>otro teléfono</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>otro lugar</translation>
    </message>
    <message>
        <source>other “{what}”</source>
        <translation>otro “{what}”</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>parte del nombre</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>misma dirección</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>mismo cumpleaños</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>mismo correo</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>same organisation</source>
        <translation>misma organización</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>mismo lugar</translation>
    </message>
    <message>
        <source>same “{what}”</source>
        <translation>lo mismo en “{what}”</translation>
    </message>
    <message>
        <source>similar address</source>
        <translation>dirección parecida</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nombre parecido</translation>
    </message>
    <message>
        <source>similar organisation</source>
        <translation>organización parecida</translation>
    </message>
    <message>
        <source>similar place</source>
        <translation>lugar parecido</translation>
    </message>
</context>
<context>
    <name>ReceiptBox</name>
    <message>
        <source>A receipt lies beside it.</source>
        <translation>Junto a él hay un recibo.</translation>
    </message>
    <message>
        <source>A small sealed file that says what you have. Their next bundle then holds only what is new.</source>
        <translation>Un pequeño archivo sellado que dice qué tienen ustedes. Así su próximo paquete trae solo lo nuevo.</translation>
    </message>
    <message>
        <source>Leave a receipt for {chapter} beside it</source>
        <translation>Dejar al lado un recibo para {chapter}</translation>
    </message>
    <message>
        <source>Leave receipts beside them</source>
        <translation>Dejar recibos al lado</translation>
    </message>
    <message>
        <source>You can take the stick out now.</source>
        <translation>Ya puede sacar la memoria.</translation>
    </message>
</context>
<context>
    <name>ReceiveBar</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todo</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n</source>
        <translation>
            <numerusform>Aceptar</numerusform>
            <numerusform>Aceptar las %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %n ticked</source>
        <translation>
            <numerusform>Aceptar %n marcada</numerusform>
            <numerusform>Aceptar %n marcadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold it for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message numerus="yes">
        <source>Leave all %n for later</source>
        <translation>
            <numerusform>Dejarla para después</numerusform>
            <numerusform>Dejar %n para después</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing has changed here yet. What you leave out waits, and you can take all of it back.</source>
        <translation>Aún no cambió nada aquí. Lo que deje fuera espera, y puede deshacerlo todo.</translation>
    </message>
    <message>
        <source>Nothing has changed here. Find out who it is from, or hold it until you know.</source>
        <translation>No cambió nada aquí. Averigüe de quién es, o guárdelo hasta saberlo.</translation>
    </message>
    <message>
        <source>Nothing has changed here. There is nothing to take in.</source>
        <translation>No cambió nada aquí. No hay nada que recibir.</translation>
    </message>
    <message>
        <source>Nothing has changed here. To take it in, you must know who it is from.</source>
        <translation>No cambió nada aquí. Para recibirlo, debe saber de quién es.</translation>
    </message>
    <message>
        <source>Nothing has changed here. What a removed laptop writes is held until you decide.</source>
        <translation>Aquí no ha cambiado nada. Lo que escribe una computadora quitada queda en espera hasta que usted decida.</translation>
    </message>
    <message>
        <source>You took this bundle in already. Nothing in it is new.</source>
        <translation>Ya recibió este paquete. No trae nada nuevo.</translation>
    </message>
    <message>
        <source>our other laptops</source>
        <translation>nuestras otras computadoras</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message numerus="yes">
        <source>%n are the same here</source>
        <translation>
            <numerusform>%n es igual aquí</numerusform>
            <numerusform>%n son iguales aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before it never arrived here: {numbers}</source>
        <translation>
            <numerusform>%n anterior nunca llegó aquí: {numbers}</numerusform>
            <numerusform>%n anteriores nunca llegaron aquí: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a newer Baton, and are kept for it</source>
        <translation>
            <numerusform>%n necesita un Baton más nuevo, y se guarda para él</numerusform>
            <numerusform>%n necesitan un Baton más nuevo, y se guardan para él</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n ficha</numerusform>
            <numerusform>%n fichas</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle {number}, made on {day}.</source>
        <translation>Paquete {number}, hecho el {day}.</translation>
    </message>
    <message>
        <source>Checking the bundle</source>
        <translation>Revisando el paquete</translation>
    </message>
    <message>
        <source>From {chapter}</source>
        <translation>De {chapter}</translation>
    </message>
    <message>
        <source>It deletes unusually much</source>
        <translation>Borra más de lo normal</translation>
    </message>
    <message>
        <source>Made on {day}, for whoever knows the words</source>
        <translation>Hecho el {day}, para quien sepa las palabras</translation>
    </message>
    <message>
        <source>More than our laptops usually delete in a month. Look through it, and tick what shall go.</source>
        <translation>Más de lo que nuestras computadoras suelen borrar en un mes. Revíselo y marque lo que deba irse.</translation>
    </message>
    <message>
        <source>Nothing is missing before it.</source>
        <translation>No falta nada anterior.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>Nobody and nothing here has this name. Choose one from the list.</source>
        <translation>Aquí nadie ni nada se llama así. Elija de la lista.</translation>
    </message>
    <message>
        <source>There are several with this name. Give them different names first.</source>
        <translation>Hay varios con este nombre. Póngales antes nombres distintos.</translation>
    </message>
</context>
<context>
    <name>Rekey</name>
    <message>
        <source>Change the lock</source>
        <translation>Cambiar la cerradura</translation>
    </message>
    <message>
        <source>Change the lock now</source>
        <translation>Cambiarla ahora</translation>
    </message>
    <message>
        <source>Changing the lock</source>
        <translation>Cambiando la cerradura</translation>
    </message>
    <message>
        <source>Every passphrase, sheet and card stays good. Do this if somebody may have copied the vault while it was open, or once in a while. It can take a minute.</source>
        <translation>Todas las frases, hojas y tarjetas siguen sirviendo. Hágalo si alguien pudo copiar la bóveda mientras estaba abierta, o de vez en cuando. Puede tardar un minuto.</translation>
    </message>
    <message>
        <source>The vault has a new lock</source>
        <translation>La bóveda tiene cerradura nueva</translation>
    </message>
</context>
<context>
    <name>Remove</name>
    <message>
        <source>Backups and copies of the vault that were made before still open with “{name}”. Make a new backup afterwards, and destroy the old ones if they may be in wrong hands.</source>
        <translation>Las copias de seguridad y los duplicados de la bóveda hechos antes todavía se abren con “{name}”. Después haga una copia nueva, y destruya las viejas si pueden estar en malas manos.</translation>
    </message>
    <message>
        <source>Changing the lock</source>
        <translation>Cambiando la cerradura</translation>
    </message>
    <message>
        <source>Remove it and change the lock</source>
        <translation>Quitar y cambiar la cerradura</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>¿Quitar “{name}”?</translation>
    </message>
    <message>
        <source>The vault gets a new lock. All others go on with their passphrase, sheet or cards as before: they need not be here, and notice nothing.</source>
        <translation>La bóveda recibe una cerradura nueva. Todos los demás siguen con su frase, hoja o tarjetas como antes: no hace falta que estén, y no notan nada.</translation>
    </message>
    <message>
        <source>You came in by this one just now. Be sure that you have another way in.</source>
        <translation>Usted acaba de entrar con esta. Asegúrese de tener otra forma de entrar.</translation>
    </message>
    <message>
        <source>“{name}” opens the vault no longer</source>
        <translation>“{name}” ya no abre la bóveda</translation>
    </message>
</context>
<context>
    <name>RemoveLaptop</name>
    <message>
        <source>From now on whatever it writes is held for review, here and wherever the new list arrives. It opens no bundle that is written after that. What it has, it keeps: Baton can’t reach into it.</source>
        <translation>Desde ahora lo que escriba espera revisión, aquí y donde llegue la lista nueva. No abre ningún paquete escrito después. Lo que tiene, lo conserva: Baton no llega hasta ella.</translation>
    </message>
    <message>
        <source>It does not come back under the same keys. Afterwards write a bundle for the other laptops, and give each chapter a bundle or a new card, so that they hear of it.</source>
        <translation>No vuelve con las mismas llaves. Después escriba un paquete para las otras computadoras, y dé a cada grupo un paquete o una tarjeta nueva, para que se enteren.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Remove {name} from the chapter</source>
        <translation>Quitar {name} del grupo</translation>
    </message>
    <message>
        <source>{name} is removed from the chapter</source>
        <translation>{name} se quitó del grupo</translation>
    </message>
</context>
<context>
    <name>Rename</name>
    <message>
        <source>Another name</source>
        <translation>Otro nombre</translation>
    </message>
    <message>
        <source>It is called “{name}” now</source>
        <translation>Ahora se llama “{name}”</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>Nombre en la lista</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>RenameChapter</name>
    <message>
        <source>A new name is signed with the chapter’s main key, and that is on papers of its other laptops alone. Type in what is written there; it stays good.</source>
        <translation>Un nombre nuevo se firma con la llave principal del grupo, y esa está solo en papeles de sus otras computadoras. Escriba lo que dicen; siguen sirviendo.</translation>
    </message>
    <message>
        <source>A new name is signed with the chapter’s main key, and that is on the old paper of set {set} alone. Type in what is written there.</source>
        <translation>Un nombre nuevo se firma con la llave principal del grupo, y esa está solo en el papel viejo del juego {set}. Escriba lo que dice.</translation>
    </message>
    <message>
        <source>A new name is signed with the chapter’s main key, and that is with “{names}” alone. Type in what is written there; it stays good.</source>
        <translation>Un nombre nuevo se firma con la llave principal del grupo, y esa la tiene solo “{names}”. Escriba lo que dice ahí; sigue sirviendo.</translation>
    </message>
    <message>
        <source>Call the chapter “{name}”</source>
        <translation>Llamar “{name}” al grupo</translation>
    </message>
    <message>
        <source>The chapter is called “{name}” now</source>
        <translation>Ahora el grupo se llama “{name}”</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>A backup opens with what opened the vault on the day it was made.</source>
        <translation>Una copia se abre con lo que abría la bóveda el día en que se hizo.</translation>
    </message>
    <message>
        <source>A restore that was cut short was cleared away</source>
        <translation>Se limpió una restauración que quedó a medias</translation>
    </message>
    <message>
        <source>Choose the backup file first</source>
        <translation>Elija primero el archivo de la copia</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>It will be kept in {folder}</source>
        <translation>Se guardará en {folder}</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Mirar adentro</translation>
    </message>
    <message>
        <source>Looking inside</source>
        <translation>Mirando adentro</translation>
    </message>
    <message>
        <source>Made on this laptop</source>
        <translation>Hecha en esta computadora</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Aún no eligió ningún archivo</translation>
    </message>
    <message>
        <source>Nobody knows it: type in a paper</source>
        <translation>Nadie la sabe: escribir un papel</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Esta no</translation>
    </message>
    <message>
        <source>Passphrase of that day</source>
        <translation>Frase de acceso de ese día</translation>
    </message>
    <message>
        <source>Put its stick in, if it is on a stick.</source>
        <translation>Si está en una memoria, póngala.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore this one</source>
        <translation>Recuperar esta</translation>
    </message>
    <message>
        <source>Restored chapter</source>
        <translation>Grupo recuperado</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Recuperando</translation>
    </message>
    <message>
        <source>Somebody knows it: type the passphrase</source>
        <translation>Alguien la sabe: escribir la frase</translation>
    </message>
    <message>
        <source>The backup file</source>
        <translation>El archivo de la copia</translation>
    </message>
    <message>
        <source>The backup is as it was. Choose it again to restore it.</source>
        <translation>La copia está como estaba. Elíjala otra vez para restaurarla.</translation>
    </message>
    <message>
        <source>The backup opens with the passphrase of the day it was made. The file itself stays as it is.</source>
        <translation>La copia se abre con la frase de acceso del día en que se hizo. El archivo queda como está.</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>%n fields have two versions now. Nothing of yours is lost.</source>
        <translation>
            <numerusform>%n campo tiene ahora dos versiones. No se pierde nada suyo.</numerusform>
            <numerusform>%n campos tienen ahora dos versiones. No se pierde nada suyo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait until you decide.</source>
        <translation>
            <numerusform>%n ficha espera hasta que usted decida.</numerusform>
            <numerusform>%n fichas esperan hasta que usted decida.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were the same here already.</source>
        <translation>
            <numerusform>%n ficha ya era igual aquí.</numerusform>
            <numerusform>%n fichas ya eran iguales aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stay, because you changed them since.</source>
        <translation>
            <numerusform>%n cosa queda, porque usted la cambió después.</numerusform>
            <numerusform>%n cosas quedan, porque usted las cambió después.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose between two versions</source>
        <translation>Elegir entre dos versiones</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Everything stands as it did before this bundle. What came in it waits, and is not lost.</source>
        <translation>Todo está como antes de este paquete. Lo que llegó en él espera, y no se pierde.</translation>
    </message>
    <message>
        <source>Look at what waits</source>
        <translation>Ver lo que espera</translation>
    </message>
    <message>
        <source>No receipt was left: {why}</source>
        <translation>No se dejó recibo: {why}</translation>
    </message>
    <message>
        <source>Nothing of it was joined to yours.</source>
        <translation>Nada de esto se unió a lo suyo.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Taken in from {chapter}</source>
        <translation>Recibido de {chapter}</translation>
    </message>
    <message>
        <source>There was nothing new in it.</source>
        <translation>No traía nada nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>They deleted %n records.</source>
        <translation>
            <numerusform>Eliminaron %n ficha.</numerusform>
            <numerusform>Eliminaron %n fichas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>RootTask</name>
    <message>
        <source>This takes the chapter’s main key, and that is on paper: with guardians, or on a recovery sheet. Type in what is written there. It stays good.</source>
        <translation>Esto necesita la llave principal del grupo, y esa está en papel: con guardianes, o en una hoja de recuperación. Escriba lo que dice ahí. El papel sigue sirviendo.</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>A picture or sound was left out</source>
        <translation>Quedó fuera una imagen o un sonido</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the number in “{column}”. What is left of it stands in the note</source>
        <translation>Una hoja de cálculo recortó el número en “{column}”. Lo que queda de él está en la nota</translation>
    </message>
    <message>
        <source>A text is longer than {limit} letters</source>
        <translation>Un texto tiene más de {limit} letras</translation>
    </message>
    <message>
        <source>No name and no way to reach anybody</source>
        <translation>Sin nombre ni forma de contacto</translation>
    </message>
    <message>
        <source>No name and nothing to call them by</source>
        <translation>Sin nombre ni nada con qué llamar</translation>
    </message>
    <message>
        <source>Some lines could not be read and went into the note</source>
        <translation>Algunas líneas no se pudieron leer y pasaron a la nota</translation>
    </message>
    <message>
        <source>Somebody who asked to be forgotten had this number or address</source>
        <translation>Alguien que pidió ser olvidado tenía este número o dirección</translation>
    </message>
    <message>
        <source>Something was too large and was left out</source>
        <translation>Algo era demasiado grande y quedó fuera</translation>
    </message>
    <message>
        <source>The date in “{column}” can be read as two days. It stays in the note unless you say which</source>
        <translation>El día en “{column}” puede ser dos días. Queda en la nota si usted no dice cuál</translation>
    </message>
    <message>
        <source>The file ends in the middle of this person</source>
        <translation>El archivo termina en medio de esta persona</translation>
    </message>
    <message>
        <source>The note of this person has two versions: choose one first</source>
        <translation>La nota de esta persona tiene dos versiones: elija antes una</translation>
    </message>
    <message>
        <source>The note of this person is full</source>
        <translation>La nota de esta persona está llena</translation>
    </message>
    <message>
        <source>There are {columns} columns where {expected} belong; the rest went into the note</source>
        <translation>Hay {columns} columnas donde van {expected}; lo demás pasó a la nota</translation>
    </message>
    <message>
        <source>There is text between the cards that belongs to nobody</source>
        <translation>Hay texto entre las tarjetas que no es de nadie</translation>
    </message>
    <message>
        <source>This is a group, not a person</source>
        <translation>Esto es un conjunto, no una persona</translation>
    </message>
    <message>
        <source>This part of the file could not be read: a quotation mark never closes</source>
        <translation>Esta parte del archivo no se pudo leer: unas comillas nunca se cierran</translation>
    </message>
    <message>
        <source>“{column}” holds a day that does not exist</source>
        <translation>“{column}” tiene un día que no existe</translation>
    </message>
    <message>
        <source>“{column}” holds no whole e-mail address</source>
        <translation>“{column}” no tiene un correo completo</translation>
    </message>
    <message>
        <source>“{column}” was kept as numbers, so zeros in front may be missing</source>
        <translation>“{column}” se guardó como números, así que pueden faltar ceros al comienzo</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Here already, with nothing new: {names}</source>
        <translation>Ya están aquí, sin nada nuevo: {names}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Fila {row}</translation>
    </message>
    <message>
        <source>The first of them, as they were read</source>
        <translation>Las primeras, tal como se leyeron</translation>
    </message>
    <message>
        <source>What people who are here already get</source>
        <translation>Qué reciben las personas que ya están aquí</translation>
    </message>
    <message>
        <source>What to know about some rows</source>
        <translation>Lo que hay que saber de algunas filas</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>entra</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>queda fuera</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>por arreglar</translation>
    </message>
    <message numerus="yes">
        <source>{row} and %n more</source>
        <translation>
            <numerusform>{row} y %n más</numerusform>
            <numerusform>{row} y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedStrip</name>
    <message>
        <source>Saved “{what}”</source>
        <translation>Guardado: “{what}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>, people by name alone</source>
        <translation>, personas solo por su nombre</translation>
    </message>
    <message>
        <source>, people with: {what}</source>
        <translation>, personas con: {what}</translation>
    </message>
    <message>
        <source>, without names</source>
        <translation>, sin nombres</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Fields of our own</source>
        <translation>Campos propios</translation>
    </message>
    <message>
        <source>Group: {name}</source>
        <translation>Conjunto: {name}</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Hogares</translation>
    </message>
    <message>
        <source>How far they have come, and the next ask</source>
        <translation>Hasta dónde han llegado, y la próxima petición</translation>
    </message>
    <message>
        <source>How they like to be reached</source>
        <translation>Cómo prefieren que se les contacte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Organisation, role, place, languages</source>
        <translation>Organización, papel, lugar, idiomas</translation>
    </message>
    <message>
        <source>Other ways to reach them</source>
        <translation>Otras formas de contacto</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>Plan: {name}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Talks with them</source>
        <translation>Conversaciones con ellas</translation>
    </message>
    <message>
        <source>The handoff pack for whoever comes after us</source>
        <translation>El paquete de entrega para quien venga después</translation>
    </message>
    <message>
        <source>The starter kit for a new chapter</source>
        <translation>El paquete inicial para un grupo nuevo</translation>
    </message>
    <message>
        <source>Trainings and plan patterns</source>
        <translation>Talleres y modelos de plan</translation>
    </message>
    <message>
        <source>What they came to</source>
        <translation>A qué vinieron</translation>
    </message>
    <message>
        <source>When and where they agreed</source>
        <translation>Cuándo y dónde aceptaron</translation>
    </message>
    <message>
        <source>Who looks after them</source>
        <translation>Quién está pendiente de ellas</translation>
    </message>
    <message>
        <source>Who they know among these people</source>
        <translation>A quién conocen entre estas personas</translation>
    </message>
    <message>
        <source>no longer here</source>
        <translation>ya no está aquí</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message numerus="yes">
        <source>%n of them asked not to be contacted. They see that, too.</source>
        <translation>
            <numerusform>%n de ellas pidió que no se le contacte. Eso también lo ven.</numerusform>
            <numerusform>%n de ellas pidieron que no se les contacte. Eso también lo ven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people by name</source>
        <translation>
            <numerusform>%n persona por su nombre</numerusform>
            <numerusform>%n personas por su nombre</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask yourselves whether they agreed to this.</source>
        <translation>Pregúntense si aceptaron esto.</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>Campo por campo</translation>
    </message>
    <message>
        <source>This is what they will see</source>
        <translation>Esto es lo que verán</translation>
    </message>
    <message>
        <source>What they will see, one by one</source>
        <translation>Lo que verán, uno por uno</translation>
    </message>
    <message>
        <source>Without a way to reach them.</source>
        <translation>Sin forma de contacto.</translation>
    </message>
</context>
<context>
    <name>SenderCard</name>
    <message>
        <source>It bears that name, but another key. They may have begun anew, or somebody pretends to be them. Compare the digits with them in person.</source>
        <translation>Lleva ese nombre, pero otra llave. Quizás empezaron de nuevo, o alguien finge ser ese grupo. Comparen las cifras en persona.</translation>
    </message>
    <message>
        <source>It calls itself {chapter}. You can look at everything. To take it in, read these digits to each other first, in person or by phone.</source>
        <translation>Se presenta como {chapter}. Puede mirarlo todo. Para recibirlo, léanse antes estas cifras, en persona o por teléfono.</translation>
    </message>
    <message>
        <source>It comes from a laptop that was removed: {laptop}</source>
        <translation>Viene de una computadora que se quitó: {laptop}</translation>
    </message>
    <message>
        <source>It comes from another laptop of ours: {laptop}</source>
        <translation>Viene de otra computadora nuestra: {laptop}</translation>
    </message>
    <message>
        <source>It comes from the {chapter} whose card you have</source>
        <translation>Viene de {chapter}, cuya tarjeta usted tiene</translation>
    </message>
    <message>
        <source>It comes from whoever gave you the words</source>
        <translation>Viene de quien le dio las palabras</translation>
    </message>
    <message>
        <source>It is for others. Nothing in it is new here.</source>
        <translation>Es para otros. Aquí no tiene nada nuevo.</translation>
    </message>
    <message>
        <source>It really comes from {chapter}</source>
        <translation>De verdad viene de {chapter}</translation>
    </message>
    <message>
        <source>It was lost, stolen or given away. Nothing of it is joined to yours by itself. You can hold it for review, and ask in person who made it.</source>
        <translation>Se perdió, la robaron o la regalaron. Nada de esto se une a lo suyo por sí mismo. Puede dejarlo en espera y preguntar en persona quién lo hizo.</translation>
    </message>
    <message>
        <source>Put the two lists together…</source>
        <translation>Unir las dos listas…</translation>
    </message>
    <message>
        <source>They call themselves {chapter}. You have no card of theirs yet.</source>
        <translation>Se presentan como {chapter}. Usted aún no tiene su tarjeta.</translation>
    </message>
    <message>
        <source>This is not the {chapter} you know</source>
        <translation>Este no es el {chapter} que usted conoce</translation>
    </message>
    <message>
        <source>Trust without comparing</source>
        <translation>Confiar sin comparar</translation>
    </message>
    <message>
        <source>We compared the digits</source>
        <translation>Comparamos las cifras</translation>
    </message>
    <message>
        <source>We don’t know this chapter yet</source>
        <translation>Aún no conocemos este grupo</translation>
    </message>
    <message>
        <source>What it holds counts as if it were done here.</source>
        <translation>Lo que contiene cuenta como si se hubiera hecho aquí.</translation>
    </message>
    <message>
        <source>You compared these digits with them on {day}. They are the same today.</source>
        <translation>Comparó estas cifras con ellos el {day}. Hoy son las mismas.</translation>
    </message>
    <message>
        <source>You have not compared these digits yet. Read them to each other when you next speak.</source>
        <translation>Aún no ha comparado estas cifras. Léanselas la próxima vez que hablen.</translation>
    </message>
    <message>
        <source>You made this bundle on this laptop</source>
        <translation>Usted hizo este paquete en esta computadora</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the laptop</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>In danger press Shift+Esc: everything is out of sight at once, and Baton locks and ends.</source>
        <translation>En peligro pulse Shift+Esc: todo desaparece al instante, y Baton se bloquea y termina.</translation>
    </message>
    <message>
        <source>It also locks when the laptop sleeps, and with Ctrl+L.</source>
        <translation>También se bloquea cuando la computadora se suspende, y con Ctrl+L.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Locks by itself after</source>
        <translation>Se bloquea sola después de</translation>
    </message>
    <message>
        <source>Look and lock</source>
        <translation>Aspecto y bloqueo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin decir</translation>
    </message>
    <message>
        <source>Phone numbers written without a country code are from there.</source>
        <translation>Los teléfonos sin código de país son de ahí.</translation>
    </message>
    <message>
        <source>Saved “{what}”</source>
        <translation>Guardado: “{what}”</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Add tag</source>
        <translation>Agregar etiqueta</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>Agregar al conjunto</translation>
    </message>
    <message>
        <source>Added the tag “{tag}”</source>
        <translation>Agregada la etiqueta “{tag}”</translation>
    </message>
    <message>
        <source>Added to “{group}”</source>
        <translation>Agregado a “{group}”</translation>
    </message>
    <message>
        <source>Adding a tag</source>
        <translation>Agregando una etiqueta</translation>
    </message>
    <message>
        <source>Adding to a group</source>
        <translation>Agregando a un conjunto</translation>
    </message>
    <message>
        <source>All of it was so already</source>
        <translation>Todo estaba ya así</translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Archived {people}</source>
        <translation>Archivado: {people}</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>Archivando</translation>
    </message>
    <message>
        <source>Are they one person?</source>
        <translation>¿Son una sola persona?</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>Asignando</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>Bringing back</source>
        <translation>Trayendo de vuelta</translation>
    </message>
    <message>
        <source>Brought back {people}</source>
        <translation>De vuelta: {people}</translation>
    </message>
    <message>
        <source>Choose everybody who is listed</source>
        <translation>Elegir a todos los de la lista</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Delete {people}</source>
        <translation>Borrar {people}</translation>
    </message>
    <message>
        <source>Delete {people}?</source>
        <translation>¿Borrar {people}?</translation>
    </message>
    <message>
        <source>Deleted {people}</source>
        <translation>Borrado: {people}</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Borrando</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event to invite them to</source>
        <translation>Evento al que invitar</translation>
    </message>
    <message>
        <source>Group to put them into</source>
        <translation>Conjunto en el que poner</translation>
    </message>
    <message>
        <source>Group, there already or new</source>
        <translation>Conjunto, existente o nuevo</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Invited to “{event}”</source>
        <translation>Invitación a “{event}”</translation>
    </message>
    <message>
        <source>Inviting</source>
        <translation>Invitando</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Dejarlas</translation>
    </message>
    <message>
        <source>Looked after by {name} now</source>
        <translation>Ahora a cargo de {name}</translation>
    </message>
    <message>
        <source>Putting the list in order</source>
        <translation>Ordenando la lista</translation>
    </message>
    <message>
        <source>Save them to a file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Tag for all of them</source>
        <translation>Etiqueta para todas</translation>
    </message>
    <message>
        <source>Tag to take off</source>
        <translation>Etiqueta que quitar</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take out of this group</source>
        <translation>Sacar de este conjunto</translation>
    </message>
    <message>
        <source>Taken out of “{group}”</source>
        <translation>Sacado de “{group}”</translation>
    </message>
    <message>
        <source>Taking off a tag</source>
        <translation>Quitando una etiqueta</translation>
    </message>
    <message>
        <source>Taking out of a group</source>
        <translation>Sacando de un conjunto</translation>
    </message>
    <message>
        <source>They go from every copy that hears of it. You can take it back.</source>
        <translation>Se van de toda copia que se entere. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Took off the tag “{tag}”</source>
        <translation>Quitada la etiqueta “{tag}”</translation>
    </message>
    <message>
        <source>Who looks after them</source>
        <translation>Quién está pendiente de ellas</translation>
    </message>
    <message>
        <source>You can take each of these back afterwards.</source>
        <translation>Después puede deshacer cada uno.</translation>
    </message>
    <message>
        <source>{people} chosen</source>
        <translation>Selección: {people}</translation>
    </message>
</context>
<context>
    <name>ShareForm</name>
    <message>
        <source>Word {number} can’t be right. Compare it with the paper, letter by letter.</source>
        <translation>La palabra {number} no puede ser. Compárela con el papel, letra por letra.</translation>
    </message>
    <message>
        <source>{done} of {total} words. Four letters of each are enough, or its number.</source>
        <translation>{done} de {total} palabras. Bastan cuatro letras de cada una, o su número.</translation>
    </message>
</context>
<context>
    <name>SharedFolderPage</name>
    <message numerus="yes">
        <source>%n bundles wait for you there.</source>
        <translation>
            <numerusform>%n paquete le espera ahí.</numerusform>
            <numerusform>%n paquetes le esperan ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are not whole yet. They may still be on their way.</source>
        <translation>
            <numerusform>%n archivo aún no está entero. Quizás viene en camino.</numerusform>
            <numerusform>%n archivos aún no están enteros. Quizás vienen en camino.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your files were deleted before they were taken.</source>
        <translation>
            <numerusform>%n archivo suyo se borró antes de recibirse.</numerusform>
            <numerusform>%n archivos suyos se borraron antes de recibirse.</numerusform>
        </translation>
    </message>
    <message>
        <source>1. The folder</source>
        <translation>1. La carpeta</translation>
    </message>
    <message>
        <source>2. For whom</source>
        <translation>2. Para quién</translation>
    </message>
    <message>
        <source>A folder that other programs keep alike on several laptops</source>
        <translation>Una carpeta que otros programas mantienen igual en varias computadoras</translation>
    </message>
    <message>
        <source>Add a chapter’s card</source>
        <translation>Agregar la tarjeta de un grupo</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
    <message>
        <source>Choose one that a program such as Syncthing or Nextcloud keeps alike, best an empty one.</source>
        <translation>Elija una que un programa como Syncthing o Nextcloud mantenga igual, mejor una vacía.</translation>
    </message>
    <message>
        <source>Choose the exchange folder</source>
        <translation>Elija la carpeta de intercambio</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Exchange folder</source>
        <translation>Carpeta de intercambio</translation>
    </message>
    <message>
        <source>For a chapter, all that you share with it, as it is now: trainings and plan patterns at first.</source>
        <translation>Para un grupo, todo lo que comparte con él, como está ahora: al principio, talleres y modelos de plan.</translation>
    </message>
    <message>
        <source>It lies in the folder, for {chapters}</source>
        <translation>Está en la carpeta, para {chapters}</translation>
    </message>
    <message>
        <source>No longer use it</source>
        <translation>Dejar de usarla</translation>
    </message>
    <message>
        <source>None is chosen</source>
        <translation>No se ha elegido ninguna</translation>
    </message>
    <message>
        <source>Nothing changed since the last time</source>
        <translation>Nada cambió desde la última vez</translation>
    </message>
    <message>
        <source>Our other laptops</source>
        <translation>Nuestras otras computadoras</translation>
    </message>
    <message>
        <source>Put there what is new</source>
        <translation>Poner ahí lo nuevo</translation>
    </message>
    <message>
        <source>The other program carries it on. Once they confirm it, your file goes by itself.</source>
        <translation>El otro programa lo lleva. Cuando lo confirmen, su archivo se va por sí mismo.</translation>
    </message>
    <message>
        <source>The other program uses the internet. Baton itself does not: it reads and writes this folder.</source>
        <translation>El otro programa usa internet. Baton no: lee y escribe esta carpeta.</translation>
    </message>
    <message>
        <source>Watched while Baton is open. Nothing new is there.</source>
        <translation>Se vigila mientras Baton está abierto. Ahí no hay nada nuevo.</translation>
    </message>
    <message>
        <source>What others can see</source>
        <translation>Qué pueden ver otros</translation>
    </message>
    <message>
        <source>What they need lies there, or they have it.</source>
        <translation>Lo que necesitan está ahí, o ya lo tienen.</translation>
    </message>
    <message>
        <source>Who else has this folder. Each gets files of their own.</source>
        <translation>Quién más tiene esta carpeta. Cada uno recibe sus propios archivos.</translation>
    </message>
    <message>
        <source>Whoever can look into the folder, and whoever runs the servers, sees when files come and how large they are. Their names tell nothing, and only the chapter that a file is for can open it.</source>
        <translation>Quien pueda mirar la carpeta, y quien maneje los servidores, ve cuándo llegan archivos y su tamaño. Sus nombres no dicen nada, y solo el grupo al que va un archivo puede abrirlo.</translation>
    </message>
    <message>
        <source>You have no chapter’s card yet.</source>
        <translation>Aún no tiene la tarjeta de ningún grupo.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>{page} – Baton</source>
        <translation>{page} – Baton</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Bring back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>This person is archived</source>
        <translation>Esta persona está archivada</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>Locking the vault</source>
        <translation>Cerrando la bóveda</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Checking from end to end</source>
        <translation>Revisando de principio a fin</translation>
    </message>
    <message>
        <source>Comparing with what is here</source>
        <translation>Comparando con lo que hay aquí</translation>
    </message>
    <message>
        <source>Copying from the stick</source>
        <translation>Copiando de la memoria</translation>
    </message>
    <message>
        <source>Looking at what is there</source>
        <translation>Mirando qué hay</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Empaquetando</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Sealing and writing</source>
        <translation>Sellando y escribiendo</translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation>Recibiendo</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Backing up, {percent} %</source>
        <translation>Haciendo la copia, {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Última copia ayer</numerusform>
            <numerusform>Última copia hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup today</source>
        <translation>Última copia hoy</translation>
    </message>
    <message>
        <source>Last exchange {day}</source>
        <translation>Último intercambio {day}</translation>
    </message>
    <message>
        <source>Last exchange {day}, {chapter}</source>
        <translation>Último intercambio {day}, {chapter}</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min</source>
        <translation>
            <numerusform>Se bloquea en %n min</numerusform>
            <numerusform>Se bloquea en %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup outside this laptop</source>
        <translation>No hay copia fuera de esta computadora</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>Aún sin intercambio</translation>
    </message>
    <message>
        <source>State of the vault</source>
        <translation>Estado de la bóveda</translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>Bóveda bloqueada</translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation>Bóveda abierta</translation>
    </message>
    <message>
        <source>Works without internet</source>
        <translation>Funciona sin internet</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n día de atraso</numerusform>
            <numerusform>%n días de atraso</numerusform>
        </translation>
    </message>
    <message>
        <source>A step that is not here</source>
        <translation>Un paso que no está aquí</translation>
    </message>
    <message>
        <source>Delete this step</source>
        <translation>Eliminar este paso</translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation>Hecho {day}</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Hecho: {step}</translation>
    </message>
    <message>
        <source>Done: “{step}”</source>
        <translation>Hecho: “{step}”</translation>
    </message>
    <message>
        <source>Missing bridge</source>
        <translation>Falta un puente</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie aún</translation>
    </message>
    <message>
        <source>Not done: “{step}”</source>
        <translation>Sin hacer: “{step}”</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escriba una nota</translation>
    </message>
    <message>
        <source>{step}, {day}</source>
        <translation>{step}, {day}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add it in person</source>
        <translation>Agregarlo en persona</translation>
    </message>
    <message>
        <source>Add it online</source>
        <translation>Agregarlo en línea</translation>
    </message>
    <message>
        <source>Added “{step}”</source>
        <translation>Agregado: “{step}”</translation>
    </message>
    <message>
        <source>Deleted “{step}”</source>
        <translation>Eliminado: “{step}”</translation>
    </message>
    <message>
        <source>Meet after “{step}”</source>
        <translation>Reunirse después de “{step}”</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Un paso más</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message numerus="yes">
        <source>%n are damaged or not whole.</source>
        <translation>
            <numerusform>%n está dañado o incompleto.</numerusform>
            <numerusform>%n están dañados o incompletos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are for somebody else.</source>
        <translation>
            <numerusform>%n es para otra gente.</numerusform>
            <numerusform>%n son para otra gente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are from yourselves.</source>
        <translation>
            <numerusform>%n es de ustedes mismos.</numerusform>
            <numerusform>%n son de ustedes mismos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed</source>
        <translation>
            <numerusform>%n más no está en la lista</numerusform>
            <numerusform>%n más no están en la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a newer Baton.</source>
        <translation>
            <numerusform>%n necesita un Baton más nuevo.</numerusform>
            <numerusform>%n necesitan un Baton más nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were taken in already.</source>
        <translation>
            <numerusform>%n ya se recibió.</numerusform>
            <numerusform>%n ya se recibieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>From a chapter you don’t know: {chapter}</source>
        <translation>De un grupo que no conoce: {chapter}</translation>
    </message>
    <message>
        <source>From a laptop that {chapter} removed</source>
        <translation>De una computadora que {chapter} quitó</translation>
    </message>
    <message>
        <source>From another laptop of ours, bundle {number}</source>
        <translation>De otra computadora nuestra, paquete {number}</translation>
    </message>
    <message>
        <source>From {chapter}, bundle {number}</source>
        <translation>De {chapter}, paquete {number}</translation>
    </message>
    <message numerus="yes">
        <source>Look at all %n</source>
        <translation>
            <numerusform>Mirar %n</numerusform>
            <numerusform>Mirar los %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Revisándola</translation>
    </message>
    <message>
        <source>No bundle is in it.</source>
        <translation>No hay ningún paquete.</translation>
    </message>
    <message>
        <source>No bundle is on it.</source>
        <translation>No tiene ningún paquete.</translation>
    </message>
    <message>
        <source>No stick is in. It is noticed by itself.</source>
        <translation>No hay ninguna memoria puesta. Se nota por sí sola.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Opens with words: {file}</source>
        <translation>Se abre con palabras: {file}</translation>
    </message>
    <message>
        <source>Says it is from {chapter}. Look closely</source>
        <translation>Dice que es de {chapter}. Mírelo bien</translation>
    </message>
    <message>
        <source>{day}, {size}</source>
        <translation>{day}, {size}</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>A program guesses this at once.</source>
        <translation>Un programa la adivina al instante.</translation>
    </message>
    <message>
        <source>Add words that have nothing to do with each other.</source>
        <translation>Agregue palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Good. One more word would make it strong.</source>
        <translation>Buena. Con una palabra más sería fuerte.</translation>
    </message>
    <message>
        <source>It is a row of keys on the keyboard.</source>
        <translation>Es una fila de teclas del teclado.</translation>
    </message>
    <message>
        <source>It is a row of letters or numbers.</source>
        <translation>Es una serie de letras o números.</translation>
    </message>
    <message>
        <source>It is made of a date.</source>
        <translation>Está hecha de una fecha.</translation>
    </message>
    <message>
        <source>It is made of a person’s name.</source>
        <translation>Está hecha del nombre de una persona.</translation>
    </message>
    <message>
        <source>It is made of the name of the chapter or of yours.</source>
        <translation>Está hecha del nombre del grupo o del suyo.</translation>
    </message>
    <message>
        <source>It is made of words that many people choose.</source>
        <translation>Está hecha de palabras que mucha gente elige.</translation>
    </message>
    <message>
        <source>It says the same again and again.</source>
        <translation>Dice lo mismo una y otra vez.</translation>
    </message>
    <message>
        <source>Strong: nobody guesses this.</source>
        <translation>Fuerte: nadie la adivina.</translation>
    </message>
    <message>
        <source>Weak: a program guesses this within days.</source>
        <translation>Débil: un programa la adivina en unos días.</translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Remove “{tag}”</source>
        <translation>Quitar “{tag}”</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Agregar una etiqueta</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nueva etiqueta</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
</context>
<context>
    <name>TakeAllPage</name>
    <message numerus="yes">
        <source>%n bundles for you</source>
        <translation>
            <numerusform>%n paquete para ustedes</numerusform>
            <numerusform>%n paquetes para ustedes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundles taken in</source>
        <translation>
            <numerusform>%n paquete recibido</numerusform>
            <numerusform>%n paquetes recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiado</numerusform>
            <numerusform>%n cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletions wait</source>
        <translation>
            <numerusform>%n borrado espera</numerusform>
            <numerusform>%n borrados esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n recibido</numerusform>
            <numerusform>%n recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for review</source>
        <translation>
            <numerusform>%n espera revisión</numerusform>
            <numerusform>%n esperan revisión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with two versions</source>
        <translation>
            <numerusform>%n con dos versiones</numerusform>
            <numerusform>%n con dos versiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Each can be taken back, under “Given and taken”.</source>
        <translation>Cada uno se puede deshacer en “Dado y recibido”.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Look at what waits</source>
        <translation>Ver lo que espera</translation>
    </message>
    <message>
        <source>Looking at what each would change</source>
        <translation>Mirando qué cambiaría cada uno</translation>
    </message>
    <message>
        <source>No receipt was left: {why}</source>
        <translation>No se dejó recibo: {why}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing has changed here yet. Deletions, and what they may not change, wait for review.</source>
        <translation>Aquí aún no ha cambiado nada. Los borrados, y lo que no pueden cambiar, esperan revisión.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>On {place}, in the order in which they were made</source>
        <translation>En {place}, en el orden en que se hicieron</translation>
    </message>
    <message numerus="yes">
        <source>Take in all %n</source>
        <translation>
            <numerusform>Recibir %n</numerusform>
            <numerusform>Recibir los %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking them in</source>
        <translation>Recibiéndolos</translation>
    </message>
    <message>
        <source>they have your {numbers}</source>
        <translation>tienen su {numbers}</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>Delete this entry</source>
        <translation>Borrar esta entrada</translation>
    </message>
    <message>
        <source>Done writing</source>
        <translation>Terminé de escribir</translation>
    </message>
    <message>
        <source>Done: take it back</source>
        <translation>Hecho: deshacerlo</translation>
    </message>
    <message>
        <source>The next step is done</source>
        <translation>El próximo paso está hecho</translation>
    </message>
    <message>
        <source>What did they offer?</source>
        <translation>¿Qué ofreció?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What holds them back?</source>
        <translation>¿Qué le frena?</translation>
    </message>
    <message>
        <source>What matters to them?</source>
        <translation>¿Qué le importa?</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
    <message>
        <source>What’s the next step?</source>
        <translation>¿Cuál es el próximo paso?</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>¿Qué día?</translation>
    </message>
    <message>
        <source>Whom do they know?</source>
        <translation>¿A quién conoce?</translation>
    </message>
</context>
<context>
    <name>TickTree</name>
    <message numerus="yes">
        <source>%n more, not listed here</source>
        <translation>
            <numerusform>%n más, sin mostrar aquí</numerusform>
            <numerusform>%n más, sin mostrar aquí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TieRow</name>
    <message>
        <source>In your own words, such as “aunt”</source>
        <translation>Con sus palabras, como “tía”</translation>
    </message>
    <message>
        <source>No longer note {name} here</source>
        <translation>Dejar de anotar a {name} aquí</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>Qué son</translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>Nobody noted yet</source>
        <translation>Aún no hay nadie anotado</translation>
    </message>
    <message>
        <source>People around them</source>
        <translation>Gente a su alrededor</translation>
    </message>
    <message>
        <source>Somebody they know</source>
        <translation>Alguien que conoce</translation>
    </message>
    <message>
        <source>Whom they know</source>
        <translation>A quién conoce</translation>
    </message>
    <message>
        <source>Whose name?</source>
        <translation>¿El nombre de quién?</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is not a time we can read. Write it like {example}.</source>
        <translation>Esta hora no se entiende. Escríbala como {example}.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>28 Nov 2026</source>
        <translation>28 nov 2026</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Agregar una nota</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Came from another chapter</source>
        <translation>Vino de otro grupo</translation>
    </message>
    <message>
        <source>Came in with a list</source>
        <translation>Vino en una lista</translation>
    </message>
    <message>
        <source>Came to {event}</source>
        <translation>Vino a {event}</translation>
    </message>
    <message>
        <source>Did “{step}”, {plan}</source>
        <translation>Hizo “{step}”, {plan}</translation>
    </message>
    <message>
        <source>Does “{step}”, {plan}</source>
        <translation>Hace “{step}”, {plan}</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Invited to {event}</source>
        <translation>Invitación a {event}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Sin paso siguiente</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>Aún no hay nada anotado</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Said no to {event}</source>
        <translation>Dijo que no a {event}</translation>
    </message>
    <message>
        <source>Said yes to {event}</source>
        <translation>Dijo que sí a {event}</translation>
    </message>
    <message>
        <source>Steps that have a day and a place stand here, side by side.</source>
        <translation>Los pasos con día y lugar están aquí, uno al lado del otro.</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>La decisión</translation>
    </message>
    <message>
        <source>Timeline. The list below says the same.</source>
        <translation>Línea de tiempo. La lista de abajo dice lo mismo.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Two records became one</source>
        <translation>Dos fichas pasaron a ser una</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>{what} Next: {step}</source>
        <translation>{what} Después: {step}</translation>
    </message>
    <message>
        <source>{what} {who}</source>
        <translation>{what} {who}</translation>
    </message>
</context>
<context>
    <name>ToldWords</name>
    <message>
        <source>Tell them in person or by phone. Never put them on the stick, or into a message with the file.</source>
        <translation>Dígalas en persona o por teléfono. Nunca las ponga en la memoria ni en un mensaje con el archivo.</translation>
    </message>
    <message>
        <source>Write these words down now. They are shown only once</source>
        <translation>Anote estas palabras ahora. Se muestran una sola vez</translation>
    </message>
</context>
<context>
    <name>TrainingDelegate</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation>
            <numerusform>%n módulo</numerusform>
            <numerusform>%n módulos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingFiles</name>
    <message>
        <source>A file for this training</source>
        <translation>Un archivo para este taller</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Agregar un archivo</translation>
    </message>
    <message>
        <source>Added “{file}”</source>
        <translation>Agregado: “{file}”</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Handouts and pictures that go with it. Up to 25 MB each.</source>
        <translation>Hojas e imágenes que lo acompañan. Hasta 25 MB cada una.</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>About this training</source>
        <translation>Sobre este taller</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Added “{module}”</source>
        <translation>Agregado: “{module}”</translation>
    </message>
    <message>
        <source>Delete this training</source>
        <translation>Eliminar este taller</translation>
    </message>
    <message>
        <source>Deleted “{module}”</source>
        <translation>Eliminado: “{module}”</translation>
    </message>
    <message>
        <source>Deleted “{training}”</source>
        <translation>Eliminado: “{training}”</translation>
    </message>
    <message>
        <source>Hold this training</source>
        <translation>Dar este taller</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Módulos</translation>
    </message>
    <message>
        <source>More about this training</source>
        <translation>Más sobre este taller</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Newcomers, stewards, everybody</source>
        <translation>Gente nueva, encargados, todo el grupo</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Aún sin día</translation>
    </message>
    <message>
        <source>Not held yet.</source>
        <translation>Aún no se ha dado.</translation>
    </message>
    <message>
        <source>One more module</source>
        <translation>Un módulo más</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>What people can do afterwards</source>
        <translation>Qué podrán hacer después</translation>
    </message>
    <message>
        <source>When it is held</source>
        <translation>Cuándo se da</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>{time} en total</translation>
    </message>
</context>
<context>
    <name>Trainings</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation>
            <numerusform>%n módulo</numerusform>
            <numerusform>%n módulos</numerusform>
        </translation>
    </message>
    <message>
        <source>A name is enough. The modules come after it.</source>
        <translation>Basta un nombre. Los módulos vienen después.</translation>
    </message>
    <message>
        <source>A training is made of modules: what is said and done, how long it takes, and what it needs.</source>
        <translation>Un taller se compone de módulos: qué se dice y se hace, cuánto dura y qué hace falta.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Added an event for this training</source>
        <translation>Se agregó un evento para este taller</translation>
    </message>
    <message>
        <source>Added “{training}”</source>
        <translation>Agregado: “{training}”</translation>
    </message>
    <message>
        <source>Another chapter gave you a stick with its trainings.</source>
        <translation>Otro grupo le dio una memoria con sus talleres.</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Nuevo taller</translation>
    </message>
    <message>
        <source>No trainings yet</source>
        <translation>Aún no hay talleres</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Receive from a stick</source>
        <translation>Recibir de una memoria</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Talleres</translation>
    </message>
    <message>
        <source>What is the training called?</source>
        <translation>¿Cómo se llama el taller?</translation>
    </message>
    <message>
        <source>Write one of your own</source>
        <translation>Escribir uno propio</translation>
    </message>
</context>
<context>
    <name>Tune</name>
    <message>
        <source>Each try of a passphrase takes work, so that nobody can try millions. Baton measures how much this laptop can do in a second. Do it on the slowest laptop of the chapter: opening takes longest there.</source>
        <translation>Cada intento de una frase de acceso cuesta trabajo, para que nadie pueda probar millones. Baton mide cuánto puede esta computadora en un segundo. Hágalo en la computadora más lenta del grupo: ahí es donde más tarda en abrir.</translation>
    </message>
    <message>
        <source>Make guessing harder</source>
        <translation>Hacer más difícil adivinar</translation>
    </message>
    <message>
        <source>Measure this laptop</source>
        <translation>Medir esta computadora</translation>
    </message>
    <message>
        <source>Measured. New passphrases take as much work as this laptop bears.</source>
        <translation>Medida. Las frases nuevas cuestan tanto trabajo como esta computadora aguanta.</translation>
    </message>
</context>
<context>
    <name>TwoVersions</name>
    <message numerus="yes">
        <source>%n wait for a choice. Nothing is lost until then</source>
        <translation>
            <numerusform>%n espera una elección. No se pierde nada hasta entonces</numerusform>
            <numerusform>%n esperan una elección. No se pierde nada hasta entonces</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Chosen: “{field}” of {record}</source>
        <translation>Elegido: “{field}” de {record}</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Conservar esta</translation>
    </message>
    <message>
        <source>Keep “{value}”</source>
        <translation>Conservar “{value}”</translation>
    </message>
    <message>
        <source>Nothing waits for a choice</source>
        <translation>Nada espera una elección</translation>
    </message>
    <message>
        <source>Or write what holds now</source>
        <translation>O escriba lo que vale ahora</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <source>What waits for a choice</source>
        <translation>Lo que espera una elección</translation>
    </message>
    <message>
        <source>When two chapters change the same thing, both versions are kept, and you choose here.</source>
        <translation>Cuando dos grupos cambian lo mismo, se guardan ambas versiones y usted elige aquí.</translation>
    </message>
    <message>
        <source>{field}: two versions. Which one holds?</source>
        <translation>{field}: dos versiones. ¿Cuál vale?</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>A recovery sheet, or guardians</source>
        <translation>Una hoja de recuperación, o guardianes</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>I can’t get in</source>
        <translation>No puedo entrar</translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation>Abrir otra bóveda</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Opening takes a second or two. That is on purpose.</source>
        <translation>Abrir tarda uno o dos segundos. Es a propósito.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Recuperar una copia…</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Recuperar esta copia</translation>
    </message>
    <message>
        <source>Start a new chapter…</source>
        <translation>Empezar un grupo nuevo…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping after this one.</source>
        <translation>Se detiene después de esta.</translation>
    </message>
    <message>
        <source>The folder of your chapter</source>
        <translation>La carpeta de su grupo</translation>
    </message>
    <message>
        <source>There are other ways in</source>
        <translation>Hay otras formas de entrar</translation>
    </message>
    <message>
        <source>This vault is locked.</source>
        <translation>Esta bóveda está bloqueada.</translation>
    </message>
    <message>
        <source>This vault is locked. Last opened on {day}.</source>
        <translation>Esta bóveda está bloqueada. Se abrió por última vez el {day}.</translation>
    </message>
    <message>
        <source>Trying passphrase {number} of {total}.</source>
        <translation>Probando la frase {number} de {total}.</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Escriba primero su frase de acceso.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
</context>
<context>
    <name>Upgrade</name>
    <message>
        <source>Make your passphrase harder to guess</source>
        <translation>Hacer más difícil adivinar su frase</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Renovarla</translation>
    </message>
    <message>
        <source>The passphrase stays the same. Trying others in its place takes more work from now on.</source>
        <translation>La frase de acceso sigue siendo la misma. Desde ahora cuesta más trabajo probar otras en su lugar.</translation>
    </message>
    <message>
        <source>The passphrase you came in with</source>
        <translation>La frase de acceso con la que entró</translation>
    </message>
    <message>
        <source>Your passphrase is renewed</source>
        <translation>Su frase de acceso está renovada</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>A field of your own</source>
        <translation>Un campo propio</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Somebody not named here</source>
        <translation>Alguien que aquí no se nombra</translation>
    </message>
    <message>
        <source>Something not shown here</source>
        <translation>Algo que aquí no se muestra</translation>
    </message>
    <message>
        <source>Without {thing}</source>
        <translation>Sin {thing}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>somebody of {chapter}</source>
        <translation>alguien de {chapter}</translation>
    </message>
</context>
<context>
    <name>VersionButton</name>
    <message>
        <source>{number}: {value}</source>
        <translation>{number}: {value}</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Saved “{what}”</source>
        <translation>Guardado: “{what}”</translation>
    </message>
    <message>
        <source>{field} of “{record}”</source>
        <translation>{field} de “{record}”</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Add a label</source>
        <translation>Agregar una descripción</translation>
    </message>
    <message>
        <source>Add a remark</source>
        <translation>Agregar una observación</translation>
    </message>
    <message>
        <source>Label, such as “work”</source>
        <translation>Descripción, como “trabajo”</translation>
    </message>
    <message>
        <source>More about this way to reach</source>
        <translation>Más sobre este contacto</translation>
    </message>
    <message>
        <source>Remark, such as “text first”</source>
        <translation>Observación, como “primero un mensaje”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show what was covered</source>
        <translation>Mostrar lo que estaba tapado</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Another name…</source>
        <translation>Otro nombre…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation>Más sobre {name}</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>You are in by this one</source>
        <translation>Usted entró con esta</translation>
    </message>
    <message>
        <source>{do}: {name}</source>
        <translation>{do}: {name}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n more cards to rehearse</source>
        <translation>
            <numerusform>Falta ensayar %n tarjeta más</numerusform>
            <numerusform>Falta ensayar %n tarjetas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Guardians, any {needed} of {count}</source>
        <translation>Guardianes, {needed} de {count}</translation>
    </message>
    <message>
        <source>Never tried</source>
        <translation>Sin probar</translation>
    </message>
    <message>
        <source>Nobody has a passphrase for this vault</source>
        <translation>Nadie tiene una frase de acceso para esta bóveda</translation>
    </message>
    <message>
        <source>Only {name} can open this vault</source>
        <translation>Solo {name} puede abrir esta bóveda</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Rehearsed on {day}</source>
        <translation>Ensayo del {day}</translation>
    </message>
    <message>
        <source>Used on {day}</source>
        <translation>Usada el {day}</translation>
    </message>
    <message>
        <source>{kind} · since {day}</source>
        <translation>{kind} · desde el {day}</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>No recovery sheet and no guardians yet</source>
        <translation>Aún no hay hoja de recuperación ni guardianes</translation>
    </message>
    <message>
        <source>See and change</source>
        <translation>Ver y cambiar</translation>
    </message>
    <message>
        <source>Who can open this vault</source>
        <translation>Quién puede abrir esta bóveda</translation>
    </message>
    <message>
        <source>{name}: {proven}</source>
        <translation>{name}: {proven}</translation>
    </message>
</context>
<context>
    <name>WaysToReach</name>
    <message>
        <source>Add a way to reach this person</source>
        <translation>Agregar una forma de contacto</translation>
    </message>
    <message>
        <source>Asked not to be contacted</source>
        <translation>Pidió que no la contacten</translation>
    </message>
    <message>
        <source>Call first, then message</source>
        <translation>Primero llamar, después mensaje</translation>
    </message>
    <message>
        <source>Calls only, no messages</source>
        <translation>Solo llamadas, sin mensajes</translation>
    </message>
    <message>
        <source>Message first, then call</source>
        <translation>Primero mensaje, después llamar</translation>
    </message>
    <message>
        <source>Messages only, no calls</source>
        <translation>Solo mensajes, sin llamadas</translation>
    </message>
    <message>
        <source>No calls, no messages</source>
        <translation>Sin llamadas ni mensajes</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Sin correo</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Sin mensajes</translation>
    </message>
    <message>
        <source>No visits, no post</source>
        <translation>Sin visitas ni cartas</translation>
    </message>
    <message>
        <source>Post first, then visit</source>
        <translation>Primero carta, después visita</translation>
    </message>
    <message>
        <source>Post only, no visits</source>
        <translation>Solo cartas, sin visitas</translation>
    </message>
    <message>
        <source>Shared with {names}</source>
        <translation>Compartido con {names}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>So that nobody calls by mistake, numbers are covered.</source>
        <translation>Para que nadie llame por error, los números están tapados.</translation>
    </message>
    <message>
        <source>Through {name}</source>
        <translation>Por medio de {name}</translation>
    </message>
    <message>
        <source>Visit first, then post</source>
        <translation>Primero visita, después carta</translation>
    </message>
    <message>
        <source>Visits only, no post</source>
        <translation>Solo visitas, sin cartas</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>Formas de contacto</translation>
    </message>
    <message>
        <source>{household}: {ways}</source>
        <translation>{household}: {ways}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A new, empty vault with a passphrase of your own. Takes two minutes.</source>
        <translation>Una bóveda nueva y vacía, con su propia frase de acceso. Toma dos minutos.</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Elegir la copia</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>It has a vault on another laptop already, and this one is to work beside it.</source>
        <translation>Ya tiene una bóveda en otra computadora, y esta va a trabajar junto a ella.</translation>
    </message>
    <message>
        <source>Its folder is already on this laptop or on a stick.</source>
        <translation>Su carpeta ya está en esta computadora o en una memoria.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Join a chapter</source>
        <translation>Unirse a un grupo</translation>
    </message>
    <message>
        <source>Open a chapter</source>
        <translation>Abrir un grupo</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start a chapter</source>
        <translation>Empezar un grupo</translation>
    </message>
    <message>
        <source>The folder of your chapter</source>
        <translation>La carpeta de su grupo</translation>
    </message>
    <message>
        <source>The old laptop is lost or broken, and you have its backup file.</source>
        <translation>La computadora vieja se perdió o se dañó, y usted tiene el archivo de su copia.</translation>
    </message>
    <message>
        <source>Welcome to Baton</source>
        <translation>Le damos la bienvenida a Baton</translation>
    </message>
    <message>
        <source>Your chapter’s people, trainings and plans, locked on this laptop.</source>
        <translation>Las personas, los talleres y los planes de su grupo, bajo llave en esta computadora.</translation>
    </message>
</context>
<context>
    <name>WhatChoice</name>
    <message>
        <source>A group of people</source>
        <translation>Un conjunto de personas</translation>
    </message>
    <message>
        <source>Everything, people and their phone numbers too</source>
        <translation>Todo, también las personas y sus teléfonos</translation>
    </message>
    <message>
        <source>Name of this choice</source>
        <translation>Nombre de esta elección</translation>
    </message>
    <message>
        <source>Name the people in it</source>
        <translation>Nombrar a las personas que están en él</translation>
    </message>
    <message>
        <source>One plan, with its team</source>
        <translation>Un plan, con su equipo</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save this choice under a name</source>
        <translation>Guardar esta elección con un nombre</translation>
    </message>
    <message>
        <source>Such as: for the drivers in Hillside</source>
        <translation>Por ejemplo: para los choferes de La Ladera</translation>
    </message>
    <message>
        <source>The handoff pack: plans, trainings, duties</source>
        <translation>El paquete de entrega: planes, talleres, tareas</translation>
    </message>
    <message>
        <source>The starter kit. Nothing about people</source>
        <translation>El paquete inicial. Nada sobre personas</translation>
    </message>
    <message>
        <source>Their names, and what they agreed to, always go along. Tick what else may go:</source>
        <translation>Sus nombres, y lo que aceptaron, van siempre. Marque qué más puede ir:</translation>
    </message>
    <message>
        <source>They see that somebody does a step, and not who.</source>
        <translation>Ven que alguien da un paso, y no quién.</translation>
    </message>
    <message>
        <source>Trainings and plan patterns. Nothing about people</source>
        <translation>Talleres y modelos de plan. Nada sobre personas</translation>
    </message>
    <message>
        <source>Which group</source>
        <translation>Qué conjunto</translation>
    </message>
    <message>
        <source>Which plan</source>
        <translation>Qué plan</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Somebody close to them</source>
        <translation>Alguien cercano</translation>
    </message>
    <message>
        <source>Such as “after six”</source>
        <translation>Como “después de las seis”</translation>
    </message>
</context>
<context>
    <name>WithoutCentreCard</name>
    <message numerus="yes">
        <source>%n fewer than half a year ago</source>
        <translation>
            <numerusform>%n menos que hace medio año</numerusform>
            <numerusform>%n menos que hace medio año</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than half a year ago</source>
        <translation>
            <numerusform>%n más que hace medio año</numerusform>
            <numerusform>%n más que hace medio año</numerusform>
        </translation>
    </message>
    <message>
        <source>Next moves</source>
        <translation>Próximos pasos</translation>
    </message>
    <message>
        <source>Without the centre</source>
        <translation>Sin la central</translation>
    </message>
    <message>
        <source>duties run without the centre</source>
        <translation>tareas marchan sin la central</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>Not the word on the paper</source>
        <translation>No es la palabra del papel</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Eight words, with a space between them</source>
        <translation>Ocho palabras, separadas por espacios</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Las palabras</translation>
    </message>
    <message>
        <source>This bundle opens with words</source>
        <translation>Este paquete se abre con palabras</translation>
    </message>
    <message>
        <source>Whoever made it was shown eight words. Ask for them, in person or by phone.</source>
        <translation>A quien lo hizo se le mostraron ocho palabras. Pídalas, en persona o por teléfono.</translation>
    </message>
</context>
<context>
    <name>WriteSync</name>
    <message>
        <source>A bundle for our laptops</source>
        <translation>Un paquete para nuestras computadoras</translation>
    </message>
    <message>
        <source>All of it again, also what they have confirmed</source>
        <translation>Todo otra vez, también lo que ya confirmaron</translation>
    </message>
    <message>
        <source>It holds everything that changed here. Only the laptops of this chapter can open it.</source>
        <translation>Contiene todo lo que cambió aquí. Solo las computadoras de este grupo pueden abrirlo.</translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation>Escribir el paquete</translation>
    </message>
    <message>
        <source>Writing the bundle. Leave the stick in.</source>
        <translation>Escribiendo el paquete. No saque la memoria.</translation>
    </message>
    <message>
        <source>{file} is written and whole. {what}</source>
        <translation>{file} está escrito y entero. {what}</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Saved “{what}”</source>
        <translation>Guardado: “{what}”</translation>
    </message>
</context>
<context>
    <name>_Choice</name>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Or write what is right</source>
        <translation>O escriba lo correcto</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Tomar esta</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
    <message>
        <source>“{field}” was written at two places at once. Which one holds?</source>
        <translation>“{field}” se escribió en dos lugares a la vez. ¿Cuál vale?</translation>
    </message>
</context>
<context>
    <name>_DecidedCard</name>
    <message>
        <source>It was said that these are one person</source>
        <translation>Se dijo que son una persona</translation>
    </message>
    <message>
        <source>It was said that these are two people</source>
        <translation>Se dijo que son dos personas</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Retirar esto</translation>
    </message>
</context>
<context>
    <name>_Items</name>
    <message>
        <source>One person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
</context>
<context>
    <name>_MissingBridge</name>
    <message>
        <source>Add a step in person</source>
        <translation>Agregar un paso en persona</translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation>Elija un paso</translation>
    </message>
    <message>
        <source>Nothing in person comes next for those who did this.</source>
        <translation>No hay nada en persona después para quienes hicieron esto.</translation>
    </message>
</context>
<context>
    <name>_SecretCard</name>
    <message>
        <source>If somebody of this name has a passphrase already, the new one takes its place.</source>
        <translation>Si alguien de este nombre ya tiene una frase de acceso, la nueva la reemplaza.</translation>
    </message>
    <message>
        <source>It stands in the list of who can open the vault.</source>
        <translation>Aparece en la lista de quién puede abrir la bóveda.</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Abrir la bóveda</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Abriendo la bóveda</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>La misma frase otra vez</translation>
    </message>
    <message>
        <source>Type your name first</source>
        <translation>Escriba primero su nombre</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Su nueva frase de acceso</translation>
    </message>
</context>
</TS>
