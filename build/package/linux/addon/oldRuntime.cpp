// libstdc++ has this since GCC 11; the systems to be served have that of GCC 8.
#include <new>

namespace std {
__attribute__((visibility("hidden"))) void __throw_bad_array_new_length() { throw bad_array_new_length(); }
}  // namespace std
