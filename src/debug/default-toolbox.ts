/** An image whose programs need nothing beside them: that of musl is linked statically, the default one of busybox is not. */
export const defaultToolbox = 'busybox:musl';
