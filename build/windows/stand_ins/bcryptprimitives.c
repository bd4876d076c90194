/* bcryptprimitives.dll is in every Windows since 8; Wine 8 has none. PDFium and Rust (typst) take
 * their random numbers from it. For the test prefix only. */

#include <windows.h>

/* "RtlGenRandom" under the name that advapi32 exports. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
