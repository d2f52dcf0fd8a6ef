//! Sets of purposes and of vendors, by their position in a notice.

use std::sync::Arc;

use super::MAX_PURPOSES;

/// A set of purposes of one notice, by their position in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct PurposeSet(pub u64);

impl PurposeSet {
    /// No purpose.
    pub const NONE: Self = Self(0);

    /// Every purpose of a notice with `count` of them.
    #[must_use]
    pub fn all(count: usize) -> Self {
        Self(if count >= 64 { u64::MAX } else { (1 << count) - 1 })
    }

    /// Whether the purpose at this position is in the set. Positions past the last are in no set.
    #[must_use]
    pub fn contains(self, index: usize) -> bool {
        index < MAX_PURPOSES && self.0 >> index & 1 == 1
    }

    /// Puts a purpose in, or takes it out.
    pub fn set(&mut self, index: usize, member: bool) {
        if index < MAX_PURPOSES {
            self.0 = self.0 & !(1 << index) | u64::from(member) << index;
        }
    }

    /// Whether every purpose of `other` is in this set.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }
}

/// A set of vendors of one notice, by their position in it. The empty one costs nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct VendorSet(Option<Arc<[u8]>>);

impl VendorSet {
    /// No vendor.
    pub const NONE: Self = Self(None);

    /// The set whose bits these are, lowest first. Blank bytes at the end don't count.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let length = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        Self((length > 0).then(|| bytes[..length].into()))
    }

    /// Its bits, lowest first; the last byte isn't blank.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether the vendor at this position is in the set.
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        self.as_bytes().get(index / 8).is_some_and(|byte| byte >> (index % 8) & 1 == 1)
    }

    /// The positions in it, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.as_bytes().len() * 8).filter(|index| self.contains(*index))
    }
}

impl FromIterator<usize> for VendorSet {
    fn from_iter<T: IntoIterator<Item = usize>>(positions: T) -> Self {
        let mut bytes = Vec::new();
        for index in positions {
            if bytes.len() <= index / 8 {
                bytes.resize(index / 8 + 1, 0);
            }
            bytes[index / 8] |= 1 << (index % 8);
        }
        Self::from_bytes(&bytes)
    }
}

/// What may happen on a visit: the purposes, less the vendors that the visitor refused, and the vendors that they let in for
/// this one view.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Allowed {
    /// The purposes that may happen.
    pub purposes: PurposeSet,
    /// Vendors that don't load although their purposes are allowed.
    pub refused: VendorSet,
    /// Vendors that load although their purposes aren't all allowed. They store nothing.
    pub once: VendorSet,
}

impl Allowed {
    /// These purposes, with all of their vendors.
    #[must_use]
    pub const fn purposes(purposes: PurposeSet) -> Self {
        Self { purposes, refused: VendorSet::NONE, once: VendorSet::NONE }
    }

    /// Whether a vendor that needs these purposes may load.
    #[must_use]
    pub fn may_load(&self, vendor: usize, needs: PurposeSet) -> bool {
        self.may_store(vendor, needs) || self.once.contains(vendor)
    }

    /// Whether a vendor that needs these purposes may store something.
    #[must_use]
    pub fn may_store(&self, vendor: usize, needs: PurposeSet) -> bool {
        self.purposes.covers(needs) && !self.refused.contains(vendor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_vendors_has_one_form() {
        let set: VendorSet = [9, 0, 3].into_iter().collect();
        assert_eq!((set.as_bytes(), set.iter().collect::<Vec<_>>()), (&[9, 2][..], vec![0, 3, 9]));
        assert_eq!(VendorSet::from_bytes(&[9, 2, 0, 0]), set);
        assert_eq!(VendorSet::from_bytes(&[0, 0]), VendorSet::NONE);
        assert!(set.contains(9) && !set.contains(1) && !set.contains(10_000));
    }

    #[test]
    fn a_refused_vendor_stays_out_and_one_let_in_once_stores_nothing() {
        let purposes = PurposeSet(0b11);
        let allowed =
            Allowed { purposes, refused: [1].into_iter().collect(), once: [2].into_iter().collect() };
        let may = |vendor, needs| {
            (allowed.may_load(vendor, PurposeSet(needs)), allowed.may_store(vendor, PurposeSet(needs)))
        };
        assert_eq!(may(0, 0b10), (true, true));
        assert_eq!(may(1, 0b10), (false, false));
        assert_eq!(may(2, 0b100), (true, false));
        assert_eq!(may(3, 0b100), (false, false));
    }
}
