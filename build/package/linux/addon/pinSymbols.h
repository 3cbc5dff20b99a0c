/* Asks glibc for the first version of functions that got a new one without a new meaning for us: the library then runs
 * with glibc 2.28 too. Included before every source. */
#if defined(__x86_64__)
#define FIRST_VERSION "GLIBC_2.2.5"
#else
#define FIRST_VERSION "GLIBC_2.17"
#endif
#define PIN(name) __asm__(".symver " #name "," #name "@" FIRST_VERSION);

PIN(exp)
PIN(log)
PIN(log2)
PIN(pow)
PIN(dlclose)
PIN(dlerror)
PIN(dlopen)
PIN(dlsym)
PIN(pthread_create)
PIN(pthread_join)
PIN(pthread_mutex_trylock)
PIN(pthread_mutexattr_destroy)
PIN(pthread_mutexattr_init)
PIN(pthread_mutexattr_settype)
PIN(pthread_once)
