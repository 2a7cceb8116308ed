//! [`Pipe`]: a stream that is read while it is written: who reads the capture can ask whether more has come.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Octets of a chunk, and chunks that wait at the most.
const CHUNK: usize = 1 << 16;
const CHUNKS: usize = 64;

#[derive(Default)]
struct State {
    chunks: VecDeque<Vec<u8>>,
    end: Option<io::Result<()>>,
}

/// What was read and not yet taken.
#[derive(Clone, Default)]
pub struct Pipe {
    shared: Arc<(Mutex<State>, Condvar)>,
}

impl Pipe {
    /// Reads a stream in a thread of its own. `open` may wait for a writer.
    pub fn start(open: impl FnOnce() -> io::Result<Box<dyn Read>> + Send + 'static) -> Self {
        let pipe = Self::default();
        let writer = pipe.clone();
        std::thread::spawn(move || {
            let end = open().and_then(|reader| writer.fill(reader));
            writer.lock().end = Some(end);
            writer.shared.1.notify_all();
        });
        pipe
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fill(&self, mut reader: Box<dyn Read>) -> io::Result<()> {
        let mut buffer = vec![0; CHUNK];
        loop {
            let count = match reader.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let mut state = self.lock();
            while state.chunks.len() >= CHUNKS {
                state = self.shared.1.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            state.chunks.extend(buffer.get(..count).map(<[u8]>::to_vec));
            self.shared.1.notify_all();
        }
    }

    /// Waits until there is more, or the end, but no longer than this. `false` when there is nothing yet.
    pub fn has_more_within(&self, time: Duration) -> bool {
        let until = Instant::now() + time;
        let mut state = self.lock();
        while state.chunks.is_empty() && state.end.is_none() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.shared.1.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }
}

/// The reading end: waits for more.
pub struct End {
    pipe: Pipe,
    chunk: io::Cursor<Vec<u8>>,
}

impl End {
    /// The reading end of a pipe.
    pub fn of(pipe: &Pipe) -> Self {
        Self { pipe: pipe.clone(), chunk: io::Cursor::default() }
    }
}

impl Read for End {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.chunk.read(out)?;
            if count > 0 || out.is_empty() {
                return Ok(count);
            }
            let mut state = self.pipe.lock();
            loop {
                if let Some(chunk) = state.chunks.pop_front() {
                    self.chunk = io::Cursor::new(chunk);
                    break;
                }
                if let Some(end) = &mut state.end {
                    return std::mem::replace(end, Ok(())).map(|()| 0);
                }
                state = self.pipe.shared.1.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            self.pipe.shared.1.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    /// A stream whose writer is a test.
    struct Slow(mpsc::Receiver<Vec<u8>>);

    impl Read for Slow {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let Ok(chunk) = self.0.recv() else { return Ok(0) };
            out[..chunk.len()].copy_from_slice(&chunk);
            Ok(chunk.len())
        }
    }

    #[test]
    fn a_reader_knows_whether_more_has_come() {
        let (send, receive) = mpsc::channel();
        let pipe = Pipe::start(move || Ok(Box::new(Slow(receive))));
        let mut end = End::of(&pipe);
        assert!(!pipe.has_more_within(Duration::from_millis(20)));
        send.send(b"abc".to_vec()).expect("somebody listens");
        assert!(pipe.has_more_within(Duration::from_secs(10)));
        let mut two = [0; 2];
        end.read_exact(&mut two).expect("octets");
        assert_eq!(&two, b"ab");
        drop(send);
        let mut rest = Vec::new();
        end.read_to_end(&mut rest).expect("the end");
        assert_eq!(rest, b"c");
        assert!(pipe.has_more_within(Duration::ZERO), "the end is something");
    }

    #[test]
    fn a_stream_that_cannot_be_opened_is_an_error() {
        let pipe = Pipe::start(|| Err(io::Error::other("no")));
        assert!(End::of(&pipe).read(&mut [0; 4]).is_err());
    }
}
