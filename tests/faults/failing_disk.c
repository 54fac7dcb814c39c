/* A disk for tests. Under one folder it takes so many bytes; the call that crosses the last of them writes what still
   fits, as real disks do, and the next one gets the error: once, or all that follow as well.

   Loaded into a process by LD_PRELOAD, and set from within: see failing_disk.py. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* What a call costs that writes no data of the file: a disk writes a block for it. */
#define BLOCK 4096

static char folder[PATH_MAX];
static size_t folder_length;
static long long left, taken;
static int error, stays, failed;

void disk_arm(const char *path, long long bytes, int number, int for_ever)
{
    folder_length = strlen(path);
    memcpy(folder, path, folder_length + 1);
    left = bytes;
    taken = 0;
    error = number;
    stays = for_ever;
    failed = 0;
}

/* Whole again. Tells how many bytes were asked of it. */
long long disk_mend(void)
{
    folder_length = 0;
    return taken;
}

int disk_failed(void)
{
    return failed;
}

static int ours(const char *path)
{
    return folder_length && path && strncmp(path, folder, folder_length) == 0;
}

static int ours_by_number(int descriptor)
{
    char link[64], path[PATH_MAX];
    ssize_t length;
    int before = errno;
    if (!folder_length)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length <= 0)
        return 0;
    path[length] = 0;
    return ours(path);
}

/* How many of these bytes there is room for; -1 if there is an error instead. */
static ssize_t room(size_t wanted)
{
    taken += wanted;
    if (failed && !stays)
        return wanted;
    if (!failed && (long long)wanted <= left) {
        left -= wanted;
        return wanted;
    }
    if (!failed && left > 0) {
        ssize_t part = left;
        left = 0;
        return part;
    }
    failed = 1;
    errno = error;
    return -1;
}

static int refused(void)
{
    taken += BLOCK;
    if (failed ? !stays : left >= BLOCK) {
        left -= failed ? 0 : BLOCK;
        return 0;
    }
    failed = 1;
    errno = error;
    return 1;
}

#define NEXT(result, name, ...) \
    static result (*next)(__VA_ARGS__); \
    if (!next) \
        next = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

ssize_t write(int descriptor, const void *data, size_t size)
{
    NEXT(ssize_t, write, int, const void *, size_t);
    if (size && ours_by_number(descriptor)) {
        ssize_t fits = room(size);
        if (fits < 0)
            return -1;
        size = fits;
    }
    return next(descriptor, data, size);
}

#define POSITIONED(name, offset_type) \
    ssize_t name(int descriptor, const void *data, size_t size, offset_type at) \
    { \
        NEXT(ssize_t, name, int, const void *, size_t, offset_type); \
        if (size && ours_by_number(descriptor)) { \
            ssize_t fits = room(size); \
            if (fits < 0) \
                return -1; \
            size = fits; \
        } \
        return next(descriptor, data, size, at); \
    }
POSITIONED(pwrite, off_t)
POSITIONED(pwrite64, off64_t)

/* Piece by piece, by the calls above. */
ssize_t writev(int descriptor, const struct iovec *pieces, int count)
{
    NEXT(ssize_t, writev, int, const struct iovec *, int);
    ssize_t done = 0;
    int i;
    if (!ours_by_number(descriptor))
        return next(descriptor, pieces, count);
    for (i = 0; i < count; i++) {
        ssize_t written = write(descriptor, pieces[i].iov_base, pieces[i].iov_len);
        if (written < 0)
            return done ? done : -1;
        done += written;
        if ((size_t)written < pieces[i].iov_len)
            break;
    }
    return done;
}

/* Whoever copies inside the kernel has to do it by hand here, as some systems demand. */
ssize_t sendfile(int to, int from, off_t *at, size_t size)
{
    NEXT(ssize_t, sendfile, int, int, off_t *, size_t);
    if (ours_by_number(to)) {
        errno = EINVAL;
        return -1;
    }
    return next(to, from, at, size);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size)
{
    NEXT(ssize_t, sendfile64, int, int, off64_t *, size_t);
    if (ours_by_number(to)) {
        errno = EINVAL;
        return -1;
    }
    return next(to, from, at, size);
}

ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t size, unsigned flags)
{
    NEXT(ssize_t, copy_file_range, int, off64_t *, int, off64_t *, size_t, unsigned);
    if (ours_by_number(to)) {
        errno = EINVAL;
        return -1;
    }
    return next(from, from_at, to, to_at, size, flags);
}

#define ON_A_FILE(name) \
    int name(int descriptor) \
    { \
        NEXT(int, name, int); \
        if (ours_by_number(descriptor) && refused()) \
            return -1; \
        return next(descriptor); \
    }
ON_A_FILE(fsync)
ON_A_FILE(fdatasync)

#define CUTTING(name, offset_type) \
    int name(int descriptor, offset_type size) \
    { \
        NEXT(int, name, int, offset_type); \
        if (ours_by_number(descriptor) && refused()) \
            return -1; \
        return next(descriptor, size); \
    }
CUTTING(ftruncate, off_t)
CUTTING(ftruncate64, off64_t)

int rename(const char *from, const char *to)
{
    NEXT(int, rename, const char *, const char *);
    if (ours(to) && refused())
        return -1;
    return next(from, to);
}

int mkdir(const char *path, mode_t mode)
{
    NEXT(int, mkdir, const char *, mode_t);
    if (ours(path) && refused())
        return -1;
    return next(path, mode);
}

/* A full disk lets go of files; one that is broken does not. */
int unlink(const char *path)
{
    NEXT(int, unlink, const char *);
    if (ours(path) && error != ENOSPC && refused())
        return -1;
    return next(path);
}

#define OPENING(name) \
    int name(const char *path, int flags, ...) \
    { \
        NEXT(int, name, const char *, int, ...); \
        mode_t mode = 0; \
        if (flags & O_CREAT) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
            if (ours(path) && access(path, F_OK) && refused()) \
                return -1; \
        } \
        return next(path, flags, mode); \
    }
OPENING(open)
OPENING(open64)
