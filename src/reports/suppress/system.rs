//! Numbers bound by sums, some of them hidden: can a reader work the hidden ones out?
//!
//! A hidden number is safe if it could as well be one more or one less, the change being passed on through
//! the sums from hidden number to hidden number until it is absorbed. Such a chain is a second solution, so
//! what counts as safe here is safe. Where no two sums share two numbers (and so it is here) the converse
//! holds too: a number that cannot move by one cannot move at all.
//! Knows nothing of reports: `block` says what the numbers are and which sums hold.

use std::collections::{BTreeSet, HashSet, VecDeque};

/// A number's place in the system.
pub(super) type NumberId = usize;
/// The place of a group of numbers that are shown or hidden together.
pub(super) type UnitId = usize;

/// How much a reader loses when a unit is hidden; the least is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A part of a breakdown.
    Part,
    /// A total.
    Total,
    /// What passes from one period to the next; hiding it burdens both.
    Stock,
}

/// A number that is printed, or could be worked out.
#[derive(Debug)]
struct Number {
    value: i64,
    /// The least that a reader must reckon with if it is hidden.
    least: i64,
    /// `None` if it is printed nowhere.
    unit: Option<UnitId>,
    sums: Vec<usize>,
}

/// Numbers that are shown or hidden together.
#[derive(Debug)]
struct Unit {
    numbers: Vec<NumberId>,
    hidden: bool,
    rank: Rank,
    block: usize,
}

/// Numbers, the sums that bind them, and which are hidden.
#[derive(Debug, Default)]
pub(super) struct System {
    numbers: Vec<Number>,
    units: Vec<Unit>,
    /// The members of each sum with their signs; with them it comes to zero.
    sums: Vec<Vec<(NumberId, i64)>>,
}

impl System {
    /// Adds numbers that are shown together, each with the least that it could be if it were hidden.
    pub(super) fn unit(&mut self, block: usize, rank: Rank, numbers: &[(i64, i64)]) -> UnitId {
        let unit = self.units.len();
        let first = self.numbers.len();
        let own = |(value, least): &(i64, i64)| Number {
            value: *value,
            least: *least,
            unit: Some(unit),
            sums: Vec::new(),
        };
        self.numbers.extend(numbers.iter().map(own));
        let numbers = (first..self.numbers.len()).collect();
        self.units.push(Unit { numbers, hidden: false, rank, block });
        unit
    }

    /// Adds a number that is printed nowhere.
    pub(super) fn unprinted(&mut self, value: i64) -> NumberId {
        self.numbers.push(Number { value, least: 0, unit: None, sums: Vec::new() });
        self.numbers.len() - 1
    }

    /// The numbers of a unit.
    pub(super) fn numbers(&self, unit: UnitId) -> &[NumberId] {
        self.units.get(unit).map_or(&[], |unit| &unit.numbers)
    }

    /// The true value of a number.
    pub(super) fn value(&self, number: NumberId) -> i64 {
        self.numbers.get(number).map_or(0, |number| number.value)
    }

    /// True if the unit is hidden.
    pub(super) fn is_hidden(&self, unit: UnitId) -> bool {
        self.units.get(unit).is_some_and(|unit| unit.hidden)
    }

    /// Hides a unit.
    pub(super) fn hide(&mut self, unit: UnitId) {
        self.set_hidden(unit, true);
    }

    /// Binds numbers: those on the left add up to those on the right. What is not true binds nobody.
    pub(super) fn bind(&mut self, left: &[NumberId], right: &[NumberId]) {
        let signed = |side: &[NumberId], sign: i64| side.iter().map(|n| (*n, sign)).collect::<Vec<_>>();
        let members = [signed(left, 1), signed(right, -1)].concat();
        let balance: i64 = members.iter().map(|(number, sign)| sign * self.value(*number)).sum();
        if balance != 0 || members.is_empty() {
            return;
        }
        let sum = self.sums.len();
        for (number, _) in &members {
            if let Some(number) = self.numbers.get_mut(*number) {
                number.sums.push(sum);
            }
        }
        self.sums.push(members);
    }

    /// Hides as many further units as it takes that no hidden number of these blocks can be worked out.
    /// Those of the last block come first, so that what earlier blocks hide stays as it was if it can.
    pub(super) fn protect(&mut self, first_block: usize, last_block: usize) {
        let mut chosen = Vec::new();
        while let Some(unit) = self.next_choice(first_block, last_block) {
            self.hide(unit);
            chosen.push(unit);
        }
        for unit in chosen.into_iter().rev() {
            self.set_hidden(unit, false);
            if self.exposed(first_block).next().is_some() {
                self.hide(unit);
            }
        }
    }

    /// What to hide for the first exposed unit that can be helped.
    fn next_choice(&self, first_block: usize, last_block: usize) -> Option<UnitId> {
        self.exposed(first_block).find_map(|unit| self.companion(unit, last_block))
    }

    /// The hidden units, from a block on, of which a number can be worked out.
    fn exposed(&self, first_block: usize) -> impl Iterator<Item = UnitId> {
        let units = self.units.iter().enumerate();
        let hidden = units.filter(move |(_, unit)| unit.hidden && unit.block >= first_block);
        let mut proven = HashSet::new();
        hidden
            .filter(move |(_, unit)| !unit.numbers.iter().all(|n| self.is_safe(*n, &mut proven)))
            .map(|(id, _)| id)
    }

    /// True if the hidden number has more than one possible value. What else changes in the other solution is `proven`
    /// as well and need not be asked for again.
    fn is_safe(&self, number: NumberId, proven: &mut HashSet<NumberId>) -> bool {
        let other = |step| {
            let mut search = Search::over(self);
            search.gives_way(number, step, None).then_some(search.moved)
        };
        if !proven.contains(&number) {
            proven.extend([1, -1].into_iter().find_map(other).unwrap_or_default());
        }
        proven.contains(&number)
    }

    /// The cheapest unit to hide beside an exposed one: of the newest block, near, and of little value.
    fn companion(&self, exposed: UnitId, last_block: usize) -> Option<UnitId> {
        let cost = |(distance, unit): &(usize, UnitId)| {
            let facts = self.units.get(*unit)?;
            let values: i64 = facts.numbers.iter().map(|number| self.value(*number)).sum();
            let sums: usize =
                facts.numbers.iter().filter_map(|n| self.numbers.get(*n)).map(|n| n.sums.len()).sum();
            Some((last_block.saturating_sub(facts.block), *distance, facts.rank, sums, values, *unit))
        };
        self.shown_around(exposed).iter().min_by_key(|candidate| cost(candidate)).map(|(_, unit)| *unit)
    }

    /// The shown units other than zeros that share a sum with what is unknown around a unit, with their distance.
    fn shown_around(&self, unit: UnitId) -> Vec<(usize, UnitId)> {
        let mut seen: BTreeSet<NumberId> = self.numbers(unit).iter().copied().collect();
        let mut waiting: VecDeque<(usize, NumberId)> = seen.iter().map(|number| (0, *number)).collect();
        let mut found = Vec::new();
        while let Some((distance, number)) = waiting.pop_front() {
            let sums = self.numbers.get(number).map_or(&[][..], |number| &number.sums);
            for (other, _) in sums.iter().flat_map(|sum| self.members(*sum)) {
                if !seen.insert(*other) {
                    continue;
                }
                if self.is_unknown(*other) {
                    waiting.push_back((distance + 1, *other));
                } else if let Some(unit) = self.hideable(*other) {
                    found.push((distance, unit));
                }
            }
        }
        found
    }

    /// The unit of a number, unless it is nothing but zeros: zero stays.
    fn hideable(&self, number: NumberId) -> Option<UnitId> {
        let unit = self.numbers.get(number)?.unit?;
        self.numbers(unit).iter().any(|own| self.value(*own) != 0).then_some(unit)
    }

    fn is_unknown(&self, number: NumberId) -> bool {
        let number = self.numbers.get(number);
        number.is_some_and(|number| number.unit.is_none_or(|unit| self.is_hidden(unit)))
    }

    fn members(&self, sum: usize) -> &[(NumberId, i64)] {
        self.sums.get(sum).map_or(&[], Vec::as_slice)
    }

    fn set_hidden(&mut self, unit: UnitId, hidden: bool) {
        if let Some(unit) = self.units.get_mut(unit) {
            unit.hidden = hidden;
        }
    }
}

/// The search for another solution.
struct Search<'s> {
    system: &'s System,
    /// The numbers that change in it so far, in the order in which they came to.
    moved: Vec<NumberId>,
    /// The same by number.
    has_moved: Vec<bool>,
    /// Changes that nothing could make up for, and by which sum they were asked for. Among other changes one of them
    /// might have gone well; it is not tried again, or a long chain would be tried in every combination. What counts
    /// as safe stays safe.
    dead: HashSet<(NumberId, i64, Option<usize>)>,
}

impl<'s> Search<'s> {
    fn over(system: &'s System) -> Self {
        Self { system, moved: Vec::new(), has_moved: vec![false; system.numbers.len()], dead: HashSet::new() }
    }

    /// True if the number can change by `step` and every other sum that it stands in can make up for it.
    fn gives_way(&mut self, id: NumberId, step: i64, via: Option<usize>) -> bool {
        let Some(number) = self.system.numbers.get(id) else { return false };
        let can_move = self.system.is_unknown(id) && number.value + step >= number.least;
        let has_moved = self.has_moved.get(id).copied().unwrap_or(true);
        if !can_move || has_moved || self.dead.contains(&(id, step, via)) {
            return false;
        }
        let before = self.moved.len();
        self.set_moved(id, true);
        self.moved.push(id);
        let others = number.sums.iter().filter(|sum| Some(**sum) != via);
        let passed_on = others.into_iter().all(|sum| self.makes_up(*sum, id, step));
        if !passed_on {
            for undone in self.moved.split_off(before) {
                self.set_moved(undone, false);
            }
            self.dead.insert((id, step, via));
        }
        passed_on
    }

    fn set_moved(&mut self, id: NumberId, moved: bool) {
        if let Some(own) = self.has_moved.get_mut(id) {
            *own = moved;
        }
    }

    /// True if some other member of the sum can change so that the sum still holds.
    fn makes_up(&mut self, sum: usize, for_number: NumberId, step: i64) -> bool {
        let members = self.system.members(sum);
        let sign = members.iter().find(|(number, _)| *number == for_number).map_or(0, |(_, sign)| *sign);
        members.iter().any(|(number, other)| {
            *number != for_number && self.gives_way(*number, -step * sign * other, Some(sum))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A total and its parts; those below `k` are hidden, then what it takes. The values shown in the end.
    fn shown(total: i64, parts: &[i64], k: i64) -> (Option<i64>, Vec<Option<i64>>) {
        let mut system = System::default();
        let total_unit = system.unit(0, Rank::Total, &[(total, 1)]);
        let units: Vec<UnitId> = parts.iter().map(|v| system.unit(0, Rank::Part, &[(*v, 1)])).collect();
        let numbers: Vec<NumberId> = units.iter().flat_map(|unit| system.numbers(*unit).to_vec()).collect();
        let total_number = system.numbers(total_unit).to_vec();
        system.bind(&total_number, &numbers);
        for unit in units.iter().chain([&total_unit]) {
            if (1..k).contains(&system.value(system.numbers(*unit)[0])) {
                system.hide(*unit);
            }
        }
        system.protect(0, 0);
        let show = |unit: &UnitId| (!system.is_hidden(*unit)).then(|| system.value(system.numbers(*unit)[0]));
        (show(&total_unit), units.iter().map(show).collect())
    }

    #[test]
    fn a_lone_small_part_takes_the_smallest_other_with_it() {
        assert_eq!(shown(20, &[2, 10, 8], 5), (Some(20), vec![None, Some(10), None]));
    }

    #[test]
    fn two_ones_are_no_cover_for_each_other() {
        assert_eq!(shown(14, &[1, 1, 7, 5], 5), (Some(14), vec![None, None, Some(7), None]));
        assert_eq!(shown(12, &[1, 2, 9], 5), (Some(12), vec![None, None, Some(9)]));
    }

    #[test]
    fn parts_that_are_all_ones_take_the_total_with_them() {
        assert_eq!(shown(5, &[1; 5], 5), (None, vec![None; 5]));
    }

    #[test]
    fn zero_stays_and_what_is_safe_is_left_alone() {
        assert_eq!(shown(12, &[7, 5, 0], 5), (Some(12), vec![Some(7), Some(5), Some(0)]));
        assert_eq!(shown(9, &[2, 7, 0], 5), (Some(9), vec![None, None, Some(0)]));
    }

    /// A stock that is passed on unseen through a hundred years of months, each with a little that might make up for
    /// a change and does not.
    #[test]
    fn a_long_chain_is_not_tried_in_every_combination() {
        let mut system = System::default();
        let mut hidden = |value, least| {
            let unit = system.unit(0, Rank::Stock, &[(value, least)]);
            system.hide(unit);
            (system.numbers(unit)[0], unit)
        };
        let links: Vec<_> = (0..1_200).map(|_| (hidden(1, 1), hidden(1, 1), hidden(1, 1))).collect();
        let (first, shown) = (links[0].0, hidden(2, 2));
        for pair in links.windows(2) {
            let [(before, came, went), (after, ..)] = pair else { continue };
            system.bind(&[before.0, came.0], &[after.0, went.0]);
            system.bind(&[came.0], &[went.0]);
        }
        let last = links.last().unwrap().0;
        system.bind(&[last.0, links[0].1.0], &[shown.0]);
        system.set_hidden(shown.1, false);
        assert!(!system.is_safe(first.0, &mut HashSet::new()));
    }

    #[test]
    fn a_sum_that_does_not_hold_binds_nothing() {
        assert_eq!(shown(13, &[2, 10], 5), (Some(13), vec![None, Some(10)]));
    }
}
