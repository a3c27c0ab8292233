//! The eligibility check: what a set of criteria says of a case, why, and what is still to be asked.
//!
//! Three-valued and honest about ignorance (strong Kleene): a verdict is given when it holds however the
//! unknowns turn out. It advises, a professional concludes. Pure over loaded cases and the catalogue's sets;
//! nothing of a region is written here. `facts` says what a case tells, `ground` lays a condition over it,
//! `reason` finds the smallest sets of facts, `question` ranks what is missing, `judge` puts it together.

mod facts;
mod ground;
mod judge;
mod question;
mod reason;
mod truth;

pub use facts::{Fact, Told};
pub use judge::{CriterionResult, Judgement, Outcome, judge, outcome};
pub use question::{Question, Settles};
pub use truth::Truth;
