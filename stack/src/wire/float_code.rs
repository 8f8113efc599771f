//! The floating-point codes of IGMP and MLD: small values are themselves, large ones a mantissa and an exponent.

/// The value of a code with a mantissa of `M` bits and an exponent of 3 (RFC 3376 §4.1.1, RFC 3810 §5.1.3).
pub(super) const fn decode<const M: u32>(code: u16) -> u32 {
    let code = code as u32;
    if code < limit::<M>() {
        return code;
    }
    let (exponent, mantissa) = ((code >> M) & 7, code & ((1 << M) - 1));
    (mantissa | (1 << M)) << (exponent + 3)
}

/// The code of the greatest value that is not above this one.
pub(super) const fn encode<const M: u32>(value: u32) -> u16 {
    if value < limit::<M>() {
        return value as u16;
    }
    let mut exponent = 0;
    while exponent < 8 {
        let mantissa = value >> (exponent + 3);
        if mantissa < (2 << M) {
            return (limit::<M>() | (exponent << M) | (mantissa & ((1 << M) - 1))) as u16;
        }
        exponent += 1;
    }
    ((limit::<M>() << 1) - 1) as u16
}

/// The first code that is a mantissa and an exponent.
const fn limit<const M: u32>() -> u32 {
    1 << (M + 3)
}

#[cfg(test)]
mod tests;
