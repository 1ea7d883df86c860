namespace Dashboard.Benchmarks;

/// <summary>The part of the measurement that runs in the page, where the times are taken.</summary>
internal static class FilterClickScript
{
    public const string Text =
        """
        (() => {
          let lastMessage = 0;
          window.WebSocket = class extends window.WebSocket {
            constructor(...args) {
              super(...args);
              this.addEventListener('message', () => { lastMessage = performance.now(); });
            }
          };
          // Survey is a select; accounts are check boxes, of which the first is taken or let go.
          const change = (name, value) => {
            const select = document.querySelector(`select[name=${name}]`);
            if (select) select.value = value;
            const element = select ?? document.querySelector(`details:has([data-testid=${name}-box]) [type=checkbox]`);
            const start = performance.now();
            if (select) element.dispatchEvent(new Event('change', { bubbles: true }));
            else element.click();
            return start;
          };
          const until = condition => new Promise((resolve, reject) => {
            const begun = performance.now();
            const look = () => {
              const answer = condition();
              if (answer !== undefined) resolve(answer);
              else if (performance.now() - begun > 15000) reject(new Error('nothing happened'));
              else setTimeout(look, 2);
            };
            look();
          });
          const isBusy = () => document.querySelector('[data-testid=results]')?.getAttribute('aria-busy') !== 'false';
          window.bench = {
            // The server's answer to an event is a message, even if there is nothing to draw.
            nothing: async () => {
              await until(() => performance.now() - lastMessage > 150 ? true : undefined);
              const start = change('compare', document.querySelector('select[name=compare]').value);
              return until(() => lastMessage > start ? lastMessage - start : undefined);
            },
            choose: async (name, value) => {
              let last = 0;
              const observer = new MutationObserver(() => { last = performance.now(); });
              observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
              const before = document.querySelector('[data-testid=results]').innerText;
              const start = change(name, value);
              const time = await until(() => {
                const here = (new URLSearchParams(location.search).get(name) ?? '') === value;
                const settled = here && !isBusy() && last > 0 && performance.now() - last > 150;
                return settled && document.querySelector('[data-testid=results]').innerText !== before ? last - start : undefined;
              });
              observer.disconnect();
              return time;
            },
          };
        })();
        """;
}
