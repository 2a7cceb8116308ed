//! `imsctl charging`: every scenario row by row, the books under random scenarios, the commands.

mod vectors;
