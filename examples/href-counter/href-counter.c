#include <stdio.h>
#include <string.h>

/* Reads HTML on standard input and counts the links that leave the site and those that stay on it. */

static int matches(const char *word)
{
    for (; *word; word++) {
        int c = getchar();
        if (c != *word) {
            ungetc(c, stdin);
            return 0;
        }
    }
    return 1;
}

int main(void)
{
    unsigned long external = 0, internal = 0;
    int c;

    while ((c = getchar()) != EOF) {
        if (c != 'h' || !matches("ref="))
            continue;
        c = getchar();
        if (c != '"' && c != '\'')
            ungetc(c, stdin);
        if (matches("http"))
            external++;
        else
            internal++;
    }
    printf("%lu links: %lu external, %lu internal\n", external + internal, external, internal);
    return 0;
}
