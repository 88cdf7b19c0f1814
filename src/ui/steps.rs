//! How the window asks its session for changes: one at a time, a drag as one step, the last one off and on again.

use super::compare::Middle;
use super::{Action, Command, Modals, SPELL, Window};
use crate::session::Edit;

impl Window {
    /// Asks for the outcomes of all that is compared, and starts what the pages are waiting for.
    pub(super) fn compare(&mut self) {
        let mut ids = self.compare.clone();
        if self.middle == Middle::Table {
            ids.push(self.table.needs().to_owned());
        }
        self.session.compare(&ids);
        if let Some(job) = self.locations.due(&self.session) {
            self.jobs.start_quietly(job);
        }
        let due = match self.middle {
            Middle::Stock => self.stock.due(&self.session),
            Middle::Budget => self.budget.due(&self.session),
            _ => None,
        };
        if let Some(job) = due {
            self.jobs.start_quietly(job);
        }
        if self.middle == Middle::Explain
            && let Some(job) = self.explain.due(&self.session)
        {
            self.jobs.start(job);
        }
    }

    /// Ends a drag or a typing spell: when nothing is held any more, and nothing was typed for a moment. Only then is it kept.
    pub(super) fn settle(&mut self, ctx: &egui::Context) {
        if !self.session.in_gesture() || ctx.input(|input| input.pointer.any_down()) {
            return;
        }
        let typing = ctx.memory(|memory| memory.focused().is_some());
        let left = SPELL - (ctx.input(|input| input.time) - self.touched);
        if typing && left > 0.0 {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        } else {
            self.apply(Command::Settle);
        }
    }

    /// Takes the last change back, or makes it again, and says which of the two is shown.
    pub(super) fn swing(&mut self) {
        self.apply(Command::Settle);
        let history = self.session.history();
        // Where nothing is left to take back, what was taken back is what there is to show.
        let again = self.swung || history.last().is_none();
        let step = if again { history.next().and_then(|next| history.step(next)) } else { history.last() };
        let (command, text) = if again { (Command::Redo, "swing-after") } else { (Command::Undo, "swing-before") };
        let Some(step) = step.map(|step| step.label(self.session.current().scenario(), &self.texts)) else { return };
        self.apply(command);
        self.swung = !again;
        self.message = self.texts.with(text, &[("step", (&step).into())]);
    }

    /// Makes a change again that was only taken back to show its effect, before anything is done that would go on without it.
    pub(super) fn swing_back(&mut self, action: &Action) {
        let goes_on = match action {
            Action::Do(command) => matches!(command, Command::Edit(_)),
            Action::Save
            | Action::SaveAndProceed
            | Action::AskSave
            | Action::TypeSave
            | Action::SaveTo(_)
            | Action::Quit
            | Action::Open(_)
            | Action::AskOpen
            | Action::OpenBuiltIn
            | Action::TypeOpen
            | Action::Merged(_)
            | Action::AskExport(_) => true,
            _ => false,
        };
        if std::mem::take(&mut self.swung) {
            if goes_on {
                self.apply(Command::Redo);
            } else {
                // Anything else leaves it to the user, unless it was a step of its own.
                self.swung = !matches!(action, Action::Do(_));
            }
        }
    }

    /// Asks the session for a change, and says so when it cannot be.
    pub(super) fn apply(&mut self, command: impl Into<Command>) {
        let origin = (self.around.origin)();
        if let Err(problems) = self.session.apply(command.into(), &origin) {
            self.modal = Some(Modals::Problems { title: self.texts.get("change-refused"), problems });
        }
    }

    /// The same for a change of the document; whether it was made.
    pub(super) fn edit(&mut self, edit: Edit) -> bool {
        let before = self.session.history().at();
        self.apply(edit);
        self.session.history().at() != before
    }
}
