/* Before glibc 2.33 these were no functions of the library, but went to the following ones with the form of the result. */
#if defined(__x86_64__)
#define FORM 1
#else
#define FORM 0
#endif
#define HIDDEN __attribute__((visibility("hidden")))

struct stat;
struct stat64;
extern int __fxstat(int, int, struct stat *);
extern int __xstat(int, const char *, struct stat *);
extern int __fxstat64(int, int, struct stat64 *);
extern int __xstat64(int, const char *, struct stat64 *);
extern int __lxstat64(int, const char *, struct stat64 *);

HIDDEN int fstat(int file, struct stat *result) { return __fxstat(FORM, file, result); }
HIDDEN int stat(const char *path, struct stat *result) { return __xstat(FORM, path, result); }
HIDDEN int fstat64(int file, struct stat64 *result) { return __fxstat64(FORM, file, result); }
HIDDEN int stat64(const char *path, struct stat64 *result) { return __xstat64(FORM, path, result); }
HIDDEN int lstat64(const char *path, struct stat64 *result) { return __lxstat64(FORM, path, result); }
