# Writes a page of so many links; every third one leaves the site.
BEGIN {
    print "<!doctype html><title>Links</title><ul>"
    for (i = 1; i <= links; i++) {
        target = i % 3 == 0 ? "https://example.com/" i : "/page/" i
        printf "<li><a href=\"%s\">link %d</a>\n", target, i
    }
    print "</ul>"
}
