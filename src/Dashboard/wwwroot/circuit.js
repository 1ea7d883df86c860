// The page's live connection. What its reader asks for while it is lost is busy at once, and the page says so after a while; it connects
// again for as long as it is open. A page that nobody looks at is paused: the server forgets it, and it goes on by itself when it is looked
// at. Where the server cannot go on with it, after a restart for one, it loads anew; its address is its state, so it goes on where it was.
(() => {
  const notice = document.getElementById("components-reconnect-modal");
  const root = document.documentElement;
  const { viewer = "" } = notice.dataset;
  const pauseAfter = Number(notice.dataset.pauseAfter);

  // The server gives a sign of life every second. Without one for so long the connection is dead, however open it looks.
  const longestSilence = 4500;
  const noticeAfter = 5000;
  const shortest = 1000;

  // Whoever lost it at the same moment does not come back at the same moment.
  const quick = 2;
  const pause = attempt => attempt < quick ? 0 : shortest * (1 + Math.random() * Math.min(attempt - quick, 3));
  const later = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

  // What the page says: busy while an answer is owed or the connection is lost, and a notice once that has lasted.
  let noticing = 0;
  let askedAt = 0;
  const show = which => { notice.dataset.notice = which; };
  const say = state => {
    if (root.dataset.connection === state) return;
    root.dataset.connection = state;
    if (state === "asked") askedAt = performance.now();
    if (state === "anew") show(state);
  };
  const lost = silence => {
    const silent = root.dataset.connection === "asked" ? Math.max(silence, performance.now() - askedAt) : silence;
    if (root.dataset.connection !== "anew") say("lost");
    noticing ||= setTimeout(() => { notice.dataset.notice ??= "lost"; }, noticeAfter - silent);
  };
  const saySo = () => {
    clearTimeout(noticing);
    noticing = 0;
    delete root.dataset.connection;
    delete notice.dataset.notice;
  };

  // Where its reader wants to go meanwhile: the browser would go there by itself, and find nobody.
  let wanted = null;
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]:not([download], [target])");
    if (root.dataset.connection !== "lost" || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const to = link && new URL(link.getAttribute("href"), document.baseURI);
    if (to?.origin !== location.origin || to.hash) return;
    event.preventDefault();
    wanted = to.href;
  }, true);

  // Only once somebody answers, since a page that could not be loaded would not come back by itself.
  let isLoading = false;
  const loadAnew = async () => {
    if (isLoading) return;
    isLoading = true;
    clearTimeout(noticing);
    say("anew");
    for (await later(Math.random() * shortest / 2); ; await later(shortest))
      try {
        if ((await fetch("health/live", { cache: "no-store" })).ok) {
          if (wanted) location.assign(wanted);
          else location.reload();
          return;
        }
      } catch { /* Nobody there yet. */ }
  };

  // Before a connection is made again: nobody goes on with the page of somebody else, or after the session has ended.
  const checkSession = async () => {
    const answer = await fetch("account/session", { cache: "no-store", signal: AbortSignal.timeout(noticeAfter) });
    if (!answer.ok) throw new Error(`No connection yet, since nobody says whose session it is: ${answer.status}.`);
    if (await answer.text() === viewer) return;

    // What is on it, and typed into it, is not for whoever looks now: nothing asks whether to leave it.
    root.dataset.paused = "";
    addEventListener("beforeunload", event => event.stopImmediatePropagation(), true);
    loadAnew();
    await new Promise(() => { /* This page is over. */ });
  };

  // What was asked and has not been answered, by the names of the server's methods.
  const asks = new Set(["OnLocationChanged", "BeginInvokeDotNetFromJS"]);
  const answers = ["JS.RenderBatch", "JS.EndInvokeDotNet"];

  // Where the server knows the page to be, and where it has been told since that it is.
  const here = () => location.href.split("#")[0];
  let known = here();
  let told = known;

  const ask = method => {
    if (!asks.has(method)) return;
    told = here();
    if (!root.dataset.connection) say("asked");
  };
  const answered = () => {
    if (root.dataset.connection !== "asked") return;
    known = told;
    saySo();
    Controls.taken();
  };

  let hasStarted = false;
  let connected = null;
  const watch = connection => {
    connected = connection;
    const start = connection.start.bind(connection);
    const send = connection.send.bind(connection);
    connection.start = async () => {
      try {
        if (hasStarted) await checkSession();

        // A server that is busy with many may take its time to greet; nothing else would try a first connection again.
        connection.serverTimeoutInMilliseconds = hasStarted ? 2 * noticeAfter : 30_000;
        await start();
        connection.serverTimeoutInMilliseconds = longestSilence;
        hasStarted = true;
      } catch (error) {
        // For the browser script any other failure is the page's end.
        if (hasStarted) error.errorType = "FailedToNegotiateWithServerError";
        throw error;
      }
    };
    connection.send = (method, ...rest) => {
      ask(method);
      // What cannot be sent is not lost without a word: see what happens once it is connected again.
      return connection.state === "Connected" ? send(method, ...rest) : Promise.resolve();
    };
    for (const answer of answers) connection.on(answer, answered);
    connection.onclose(error => { if (error?.message.includes("timeout")) lost(longestSilence); });
    return connection;
  };

  // A connection that is being made and comes to nothing is given up, so that the next can be tried.
  class ImpatientSocket extends WebSocket {
    constructor(...rest) {
      super(...rest);
      setTimeout(() => { if (this.readyState === WebSocket.CONNECTING) this.close(); }, hasStarted ? noticeAfter : 2 * 60_000);
    }
  }

  // The same circuit: what was not taken is asked again by its address, or taken back.
  const connectedAgain = () => {
    saySo();
    Controls.takeBack();
    if (wanted) Blazor.navigateTo(wanted);
    else if (here() !== known) Blazor.navigateTo(location.href, { replaceHistoryEntry: true });
    wanted = null;
  };

  let isPaused = false;
  notice.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
    if (state === "rejected" || state === "resume-failed") loadAnew();
    else if (state === "hide") connectedAgain();
    else if (state === "retrying" && !isPaused) lost(0);
  });

  // Another circuit draws the page anew, and knows only what its address says and what the circuit before has left to it.
  const circuits = {
    onCircuitClosed: () => { if (!isPaused) Memory.take(); },
    onCircuitOpened: () => {
      // Nobody takes away what the circuit before had open; MudBlazor would complain of it in the console.
      window.mudPopover?.dispose();
      known = told = here();
      Controls.taken();
      Memory.giveBack();
    },
  };

  // The browser script takes a page for paused as soon as its connection is lost, and does not take that back when it is connected again:
  // to pause it then does nothing, and to resume it ends it (.NET 10.0). So it is paused as the script would have done it.
  const reconnecting = { maxRetries: undefined, retryIntervalMilliseconds: pause };
  const pauseByHand = async () => {
    Blazor.defaultReconnectionHandler.onConnectionDown(reconnecting, undefined, true);
    await connected.invoke("PauseCircuit");
    await connected.stop();
    return true;
  };

  let hiding = 0;
  const isHidden = () => document.visibilityState === "hidden";
  const hide = async () => {
    if (isPaused || !hasStarted || !isHidden()) return;
    Memory.take();
    isPaused = true;
    isPaused = await Blazor.pauseCircuit() && (connected.state !== "Connected" || await pauseByHand());
    if (isPaused) root.dataset.paused = "";
    if (!isHidden()) goOn();
    else if (!isPaused) hiding = setTimeout(hide, pauseAfter);
  };

  const goOn = async () => {
    while (isPaused && !isHidden())
      try {
        lost(0);
        if (!await Blazor.resumeCircuit()) return await loadAnew();
        isPaused = false;
      } catch { await later(pause(quick + 1)); }
  };

  const look = () => {
    clearTimeout(hiding);
    if (!isHidden()) goOn();
    else if (pauseAfter > 0) hiding = setTimeout(hide, pauseAfter);
  };

  // Events of the page's own (EventHandlers.cs in Controls and in Charts/Frame).
  Blazor.registerCustomEventType("menutoggle", { browserEventName: "toggle", createEventArgs: ({ target }) => ({ isOpen: target.open }) });
  Blazor.registerCustomEventType("linkcopied", { createEventArgs: ({ detail }) => detail });
  Blazor.registerCustomEventType("chartasked", { createEventArgs: ({ detail }) => detail });

  Blazor.start({
    circuit: {
      configureSignalR: builder => {
        builder.withUrl("_blazor", { WebSocket: ImpatientSocket, timeout: hasStarted ? noticeAfter : 100_000 });
        const build = builder.build.bind(builder);
        builder.build = () => watch(build());
      },
      circuitHandlers: [circuits],
      reconnectionOptions: reconnecting,
    },
  }).then(() => {
    document.addEventListener("visibilitychange", look);
    look();
  });
})();
