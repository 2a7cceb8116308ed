//! Drawing the list of traces.

use super::canvas::Canvas;
use super::title;
use crate::trace::ProcedureId;
use crate::tui::areas::Areas;
use crate::tui::columns::Column;
use crate::tui::list::anchor;
use crate::tui::model::Model;
use crate::tui::theme::Tone;
use crate::tui::why;
use ratatui::layout::Rect;

/// Draws the list.
pub fn draw(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    let list = &model.list;
    let counts = format!(
        "{} of {} traces   {} messages   {} frames",
        list.rows.len(),
        model.trace.procedures.len(),
        model.trace.messages.len(),
        model.trace.frames
    );
    title(canvas, areas, &[(Tone::Strong, " imsctl  ".to_owned()), (Tone::Plain, model.source.clone())], &counts);
    let columns = list.columns(model.size.0);
    let widths = widths(&columns, areas.body.width.saturating_sub(3));
    head(model, areas, &columns, &widths, canvas);
    for (offset, id) in list.rows.iter().skip(list.top).take(usize::from(areas.body.height)).enumerate() {
        let y = areas.body.y + u16::try_from(offset).unwrap_or(0);
        row(model, *id, list.top + offset, (areas.body, y), &columns, &widths, canvas);
    }
    if list.rows.is_empty() && areas.body.height > 0 {
        let why = if model.trace.procedures.is_empty() {
            match model.loading {
                crate::tui::model::Loading::Begun | crate::tui::model::Loading::Reading(_) => "reading …",
                _ => "there is no signalling in the capture",
            }
        } else {
            "no trace passes: :all shows them again"
        };
        canvas.put(areas.body.x + 2, areas.body.y, areas.body.width, why, &[Tone::Dim]);
    }
    if let Some(id) = list.current().filter(|id| model.trace.procedures.len() > id.index()) {
        let line = why::verdict(&model.trace, &model.findings, id);
        canvas.line(areas.why.x + 1, areas.why.y, areas.why.width.saturating_sub(1), 0, &line);
    }
}

/// Where there is too little room, columns that could be wider are narrower, down to this.
const NARROWEST: u16 = 6;

/// Columns of each column: the least, and what is left over by shares.
fn widths(columns: &[Column], width: u16) -> Vec<u16> {
    let mut widths: Vec<u16> = columns.iter().map(|column| column.width().0).collect();
    let used = |widths: &[u16]| widths.iter().map(|width| width + 1).sum::<u16>();
    let mut over = used(&widths).saturating_sub(width);
    while over > 0 {
        let flexible =
            widths.iter_mut().zip(columns).filter(|(_, column)| column.width().1 > 0).map(|(width, _)| width);
        let Some(widest) = flexible.max().filter(|widest| **widest > NARROWEST) else { break };
        *widest -= 1;
        over -= 1;
    }
    let left = u32::from(width.saturating_sub(used(&widths)));
    let shares: u32 = columns.iter().map(|column| u32::from(column.width().1)).sum();
    for (width, column) in widths.iter_mut().zip(columns).filter(|_| shares > 0) {
        *width += u16::try_from(left * u32::from(column.width().1) / shares).unwrap_or(0);
    }
    widths
}

fn head(model: &Model, areas: &Areas, columns: &[Column], widths: &[u16], canvas: &mut Canvas<'_>) {
    let area = areas.head;
    let list = &model.list;
    if area.height > 1 {
        let mut words = Vec::new();
        if !list.narrow.is_empty() {
            words.push(format!("search: {}", list.narrow));
        }
        if let Some(filter) = &list.filter {
            let state = if filter.passing.is_none() { " (being asked)" } else { "" };
            words.push(format!("filter: {}{state}", filter.text));
        }
        canvas.put(area.x + 1, area.y, area.width, &words.join("   "), &[Tone::Match]);
    }
    if area.height == 0 {
        return;
    }
    let y = area.y + area.height - 1;
    let mut x = area.x + 2;
    for (column, width) in columns.iter().zip(widths) {
        let sorted = list.sort.filter(|(by, _)| by.is(*column));
        let arrow = match sorted {
            Some((_, true)) => "↓",
            Some((_, false)) => "↑",
            None => "",
        };
        let text = format!("{}{arrow}", column.title());
        cell(canvas, x, y, *width, &text, column.is_at_the_right(), &[Tone::Heading]);
        x += width + 1;
    }
}

fn cell(canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16, text: &str, right: bool, tones: &[Tone]) {
    let indent = if right { width.saturating_sub(canvas.width_of(text)) } else { 0 };
    canvas.put(x + indent, y, width - indent, text, tones);
}

fn row(
    model: &Model,
    id: ProcedureId,
    row: usize,
    (area, y): (Rect, u16),
    columns: &[Column],
    widths: &[u16],
    canvas: &mut Canvas<'_>,
) {
    let Some(procedure) = model.trace.procedures.get(id.index()) else { return };
    let marks = &model.list.marks;
    let is_selected = anchor(&model.trace, id).is_some_and(|anchor| model.list.selected.contains(&anchor));
    let mut x = area.x + 2;
    for (index, (column, width)) in columns.iter().zip(widths).enumerate() {
        let tone = match column {
            Column::State => Tone::from(procedure.outcome),
            Column::Why => marks.of(id).map_or(Tone::Plain, Tone::from),
            Column::Cause => Tone::from(why::level(procedure)),
            Column::Index | Column::Over => Tone::Dim,
            Column::Kind => Tone::Name,
            _ if is_selected => Tone::Strong,
            _ => Tone::Plain,
        };
        let text = column.cell(&model.trace, marks, id);
        // A title without a second party takes the room of the empty column behind it.
        let next = columns.get(index + 1).filter(|_| matches!(column, Column::From));
        let is_alone =
            next.is_some_and(|next| matches!(next, Column::To) && next.cell(&model.trace, marks, id).is_empty());
        let room = if is_alone { width + 1 + widths.get(index + 1).copied().unwrap_or(0) } else { *width };
        cell(canvas, x, y, room, &text, column.is_at_the_right(), &[tone]);
        x += width + 1;
    }
    if is_selected {
        canvas.letter(area.x + 1, y, '*', &[Tone::Match]);
    }
    if row == model.list.cursor {
        canvas.tint(Rect { y, height: 1, ..area }, Tone::Cursor);
        canvas.letter(area.x, y, '▌', &[Tone::Strong]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_what_is_left_over() {
        let columns = Column::fitting(80);
        let widths = widths(&columns, 77);
        let used: u16 = widths.iter().map(|width| width + 1).sum();
        assert!(used <= 77 && used > 70, "{widths:?}");
        let narrow: u16 = self::widths(&columns, 60).iter().map(|width| width + 1).sum();
        assert_eq!(narrow, 60);
    }
}
