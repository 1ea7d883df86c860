using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Browser;

/// <summary>
/// Runs axe within a page. The package's own way gathers what it finds in a second, empty page that is opened for each look, because a page
/// may hold others of other origins; ours hold none, and without it a look takes a third of the time.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly JsonSerializerOptions AsAxeWrites = new(JsonSerializerDefaults.Web);

    /// <summary>To describe every node that is sound takes axe several times as long as to look at it.</summary>
    public static string EveryRule => """{ "resultTypes": ["violations"] }""";

    /// <summary>Those that a theme can break.</summary>
    public static string RulesOfColours =>
        """{ "resultTypes": ["violations"], "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] } }""";

    /// <summary>What axe finds on a page.</summary>
    /// <param name="rules">Options of <c>axe.run</c>, as JSON.</param>
    public static async Task<IReadOnlyList<AxeViolation>> RunAsync(IPage page, string rules)
    {
        await PrepareAsync(page);
        return Read(await page.EvaluateAsync<string>("rules => " + Run("document"), rules));
    }

    /// <summary>What axe finds in a part of a page.</summary>
    /// <param name="rules">Options of <c>axe.run</c>, as JSON.</param>
    public static async Task<IReadOnlyList<AxeViolation>> RunAsync(ILocator part, string rules)
    {
        await PrepareAsync(part.Page);
        return Read(await part.EvaluateAsync<string>("(part, rules) => " + Run("part"), rules));
    }

    private static string Run(string what) => $"axe.run({what}, JSON.parse(rules)).then(found => JSON.stringify(found.violations))";

    private static async Task PrepareAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
    }

    private static IReadOnlyList<AxeViolation> Read(string violations) =>
        JsonSerializer.Deserialize<IReadOnlyList<AxeViolation>>(violations, AsAxeWrites)!;
}

/// <summary>A rule that is broken.</summary>
/// <param name="Impact">How much it hinders people.</param>
/// <param name="Help">What to do.</param>
/// <param name="Nodes">Where.</param>
internal sealed record AxeViolation(string Id, string? Impact, string Help, IReadOnlyList<AxeNode> Nodes);

/// <summary>A place in a page where a rule is broken.</summary>
/// <param name="Target">Its selector; where it is within frames, one for each of them.</param>
internal sealed record AxeNode(IReadOnlyList<JsonElement> Target, string Html);
