// What is carried along: the bundle as bytecode, and the licenses of all parts.
    .section .rodata
    .global bundle_start, bundle_end, licenses
    .balign 16
bundle_start:
    .incbin "bytecode"
bundle_end:
    .byte 0
licenses:
    .incbin "licenses"
    .byte 0
    .section .note.GNU-stack, "", %progbits
