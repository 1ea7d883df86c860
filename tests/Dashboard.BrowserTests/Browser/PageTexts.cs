using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.BrowserTests.Browser;

/// <summary>The texts of a page, and what a browser that translates it does to them.</summary>
internal static class PageTexts
{
    // As Chrome and Edge do it: each text becomes font > font, and the page's own text is taken out.
    private const string Translation =
        """
        () => {
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
            while (walk.nextNode()) {
                const text = walk.currentNode;
                if (text.data.trim() && !text.parentElement.closest("script,style,textarea,select,svg")) texts.push(text);
            }
            for (const text of texts) {
                const outer = document.createElement("font"), inner = document.createElement("font");
                inner.textContent = text.data;
                outer.append(inner);
                text.replaceWith(outer);
            }
            return texts.length;
        }
        """;

    // Element by element, the hidden ones too; what a translation puts in belongs to the element that it is in. That it has changed since
    // it was opened a page says to screen readers alone.
    private const string Reading =
        """
        root => {
            const own = element => [...element.childNodes]
                .map(node => node.nodeType === Node.TEXT_NODE ? node.data : node.nodeName === "FONT" ? node.textContent : "")
                .join("").replace(/\s+/g, " ").trim();
            return [root, ...root.querySelectorAll(":not(script, style, font, [data-testid=updated])")].map(own).filter(text => text);
        }
        """;

    /// <summary>Translates the page, into its own language, so that every text can be compared.</summary>
    public static async Task TranslateAsync(this IPage page)
    {
        Assert.InRange(await page.EvaluateAsync<int>(Translation), 5, int.MaxValue);
        Assert.InRange(await page.Locator("font > font").CountAsync(), 5, int.MaxValue);
    }

    /// <summary>Reads every text of one element.</summary>
    public static async Task<IReadOnlyList<string>> TextsAsync(this ILocator root) => await root.EvaluateAsync<string[]>(Reading);

    /// <summary>
    /// Waits until the one shows every text as the other does, with which nothing has happened yet; says what differs, otherwise.
    /// </summary>
    /// <param name="shown">The one.</param>
    /// <param name="anew">The other.</param>
    /// <param name="patience">For how long.</param>
    /// <param name="before">Done before each look.</param>
    public static async Task ExpectTextsOfAsync(this ILocator shown, ILocator anew, TimeSpan patience, Func<Task> before)
    {
        try
        {
            await Until.TrueAsync(
                async () =>
                {
                    await before();
                    return (await anew.TextsAsync()).SequenceEqual(await shown.TextsAsync(), StringComparer.Ordinal);
                },
                patience,
                "both pages show the same");
        }
        catch (TimeoutException)
        {
            Assert.Equal(string.Join('\n', await anew.TextsAsync()), string.Join('\n', await shown.TextsAsync()));
        }
    }
}
