def palindromes(most, *, base):
    count = 0
    for number in range(most):
        digits = []
        rest = number
        while rest:
            digits.append(rest % base)
            rest //= base
        count += digits == digits[::-1]
    return count
