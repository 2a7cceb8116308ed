//! A small charging system for a lab: several clients, one desk, answers behind the journal.

use super::desk::{Desk, Said};
use super::journal::{Journal, Record};
use super::{base, now, read};
use crate::tools::charging::scenario::Scenario;
use crate::tools::charging::wire::base::{Identity, WATCHDOG};
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc as blocking};
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::timeout;

/// A peer that says nothing for so long is asked, and then given up (Tw of RFC 3539 §3.4.1).
const WATCHDOG_INTERVAL: Duration = Duration::from_secs(30);
/// A peer that has connected begins within this time.
const FIRST_MESSAGE: Duration = Duration::from_secs(10);
/// Answers that wait for a peer to read them.
const QUEUE: usize = 4096;
/// Requests that are made safe together.
const BATCH: usize = 1024;

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Who it is.
    pub identity: Identity,
    /// Where it keeps its state.
    pub state: Option<PathBuf>,
    /// Fingerprint of the scenario file.
    pub fingerprint: u64,
}

/// A record, its answer, and whom it goes to.
type Kept = (Vec<u8>, Option<(Vec<u8>, mpsc::Sender<Vec<u8>>)>);

#[derive(Debug)]
struct Shared {
    desk: Mutex<Desk>,
    journal: Option<blocking::Sender<Kept>>,
}

impl Shared {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        // No code panics while it holds the lock; if one did, the books are still whole.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A server that listens and has its state back.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    shared: Arc<Shared>,
    failed: mpsc::Receiver<io::Error>,
}

impl Server {
    /// Reads the state back and listens.
    ///
    /// # Errors
    ///
    /// Fails when the address is taken or the state cannot be read.
    pub async fn start(scenario: Scenario, options: &Options) -> io::Result<Self> {
        let mut start = now();
        let mut journal = None;
        if let Some(path) = &options.state {
            let opened = Journal::open(path, options.fingerprint, start)?;
            start = opened.start;
            journal = Some(opened);
        }
        let mut desk = Desk::new(scenario, options.identity.clone(), start);
        for record in journal.iter_mut().flat_map(|journal| std::mem::take(&mut journal.found)) {
            record.replay(&mut desk);
        }
        desk.take_alarms();
        let listener = TcpListener::bind(options.listen).await?;
        let (fail, failed) = mpsc::channel(1);
        let journal = journal.map(|journal| {
            let (sender, receiver) = blocking::channel();
            std::thread::spawn(move || {
                if let Err(error) = keep(journal, &receiver) {
                    let _ = fail.blocking_send(error);
                }
            });
            sender
        });
        Ok(Self { listener, shared: Arc::new(Shared { desk: Mutex::new(desk), journal }), failed })
    }

    /// Where it listens.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// How the accounts stand, one a line.
    pub fn accounts(&self) -> Vec<String> {
        let desk = self.shared.desk();
        let line = |(subscriber, (balance, reserved, charged)): (&str, (i64, i64, i64))| {
            format!("{subscriber}: balance {balance}, reserved {reserved}, charged {charged}")
        };
        desk.accounts().map(line).collect()
    }

    /// Serves until the state cannot be kept any more.
    pub async fn serve(&mut self) -> io::Result<()> {
        let mut second = tokio::time::interval(Duration::from_secs(1));
        loop {
            tokio::select! {
                accepted = self.listener.accept() => {
                    // What one peer does wrong is no reason to stop: also not running out of files.
                    let Ok((stream, _)) = accepted else {
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        continue;
                    };
                    let shared = Arc::clone(&self.shared);
                    tokio::spawn(async move { drop(peer(&shared, stream).await) });
                }
                _ = second.tick() => supervise(&self.shared),
                Some(error) = self.failed.recv() => return Err(error),
            }
        }
    }
}

/// Writes what comes, makes it safe, and only then lets the answers go.
fn keep(mut journal: Journal, receiver: &blocking::Receiver<Kept>) -> io::Result<()> {
    while let Ok(first) = receiver.recv() {
        let batch: Vec<Kept> = [first].into_iter().chain(receiver.try_iter().take(BATCH)).collect();
        let records: Vec<u8> = batch.iter().flat_map(|(record, _)| record).copied().collect();
        journal.keep(&records)?;
        for (answer, to) in batch.into_iter().filter_map(|(_, answer)| answer) {
            // A peer that does not read asks again and gets the same answer.
            let _ = to.try_send(answer);
        }
    }
    Ok(())
}

/// Ends the sessions whose clients are silent.
fn supervise(shared: &Shared) {
    let mut desk = shared.desk();
    let at = desk.second(now());
    for session in desk.overdue(at) {
        desk.supervise(&session);
        if let Some(journal) = &shared.journal {
            let _ = journal.send((Record::Supervision(at, session.to_string()).encode(), None));
        }
    }
}

/// One connection, from its first message to its last.
async fn peer(shared: &Shared, stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let address = stream.local_addr()?.ip();
    let (mut from, mut to) = stream.into_split();
    let Ok(Some(first)) = timeout(FIRST_MESSAGE, read(&mut from)).await? else { return Ok(()) };
    let said = shared.desk().capabilities(&first, address);
    match said {
        Said::Answer(answer) => to.write_all(&answer).await?,
        Said::Last(answer) => return to.write_all(&answer).await,
        Said::Booked(_) | Said::Nothing => return Ok(()),
    }
    let (sender, mut receiver) = mpsc::channel::<Vec<u8>>(QUEUE);
    let writer = tokio::spawn(async move {
        while let Some(mut answer) = receiver.recv().await {
            // What is ready goes together.
            while let Ok(next) = receiver.try_recv() {
                answer.extend(next);
            }
            if timeout(WATCHDOG_INTERVAL, to.write_all(&answer)).await.is_err() {
                break;
            }
        }
    });
    let result = listen(shared, &mut from, sender).await;
    let _ = writer.await;
    result
}

async fn listen(
    shared: &Shared,
    from: &mut tokio::net::tcp::OwnedReadHalf,
    sender: mpsc::Sender<Vec<u8>>,
) -> io::Result<()> {
    let mut number = 0;
    let mut was_asked = false;
    loop {
        let Ok(received) = timeout(WATCHDOG_INTERVAL, from.readable()).await else {
            if was_asked {
                return Ok(());
            }
            was_asked = true;
            number += 1;
            let question = shared.desk().identity().watchdog(base(WATCHDOG, number), None);
            let _ = sender.try_send(question);
            continue;
        };
        received?;
        // A message that has begun ends within the interval.
        let Some(bytes) = timeout(WATCHDOG_INTERVAL, read(from)).await?? else { return Ok(()) };
        was_asked = false;
        // The order of the journal is the order of the books: the record goes while the desk is held.
        let said = {
            let mut desk = shared.desk();
            let at = desk.second(now());
            let said = desk.message(&bytes, at);
            desk.take_alarms();
            match (said, &shared.journal) {
                (Said::Booked(answer), Some(journal)) => {
                    let record = Record::Request(at, bytes).encode();
                    let _ = journal.send((record, Some((answer, sender.clone()))));
                    continue;
                }
                // A duplicate of what is not safe yet must not be answered before it is.
                (Said::Answer(answer), Some(journal)) => {
                    let _ = journal.send((Vec::new(), Some((answer, sender.clone()))));
                    continue;
                }
                (said, _) => said,
            }
        };
        match said {
            Said::Answer(answer) | Said::Booked(answer) => {
                if sender.send(answer).await.is_err() {
                    return Ok(());
                }
            }
            Said::Last(answer) => {
                let _ = sender.send(answer).await;
                return Ok(());
            }
            Said::Nothing => {}
        }
    }
}
