def total(name):
    from acme.billing.invoices import number

    return number(name) and _sum(name)


def _sum(name):
    from acme.files.disk import load as read

    return read(name)
