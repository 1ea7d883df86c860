using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>The rules of an account as they were from one change to the next.</summary>
/// <param name="Version">From 1; 0 where nobody has set any: then they are the product's own, by which nothing is sent.</param>
/// <param name="ChangedBy">Who made it: their email at that time; null for version 0.</param>
/// <param name="ChangedAt">When; null for version 0.</param>
public sealed record RuleVersion(int AccountId, int Version, PromptRules Rules, string? ChangedBy, DateTimeOffset? ChangedAt)
{
    /// <summary>The versions keep all of it.</summary>
    private const int LongestInLog = 2_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Texts are read in the log, in whatever language, and pages write no rules as they stand.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static RuleVersion None(int accountId) => new(accountId, 0, new PromptRules(), null, null);

    /// <summary>Reads what is kept, such as <c>{"IsEnabled":true,"Delay":"03:00:00","Quiet":{"From":"21:00:00",…}}</c>.</summary>
    internal static RuleVersion Of(PromptRuleSet kept) => new(
        kept.AccountId, kept.Version, JsonSerializer.Deserialize<PromptRules>(kept.Rules, Json)!, kept.ChangedBy, kept.ChangedAt);

    internal static string Write(PromptRules rules) => JsonSerializer.Serialize(rules, Json);

    /// <summary>What differs, for the audit log: each rule from what to what.</summary>
    internal static string Difference(PromptRules before, PromptRules after)
    {
        using var old = JsonSerializer.SerializeToDocument(before, Json);
        using var now = JsonSerializer.SerializeToDocument(after, Json);
        var names = old.RootElement.EnumerateObject().Concat(now.RootElement.EnumerateObject())
            .Select(property => property.Name).Distinct(StringComparer.Ordinal)
            .Where(name => name is not nameof(PromptRules.Texts));
        return string.Join("; ", names
            .Select(name => (Name: name, Old: Text(old, name), Now: Text(now, name)))
            .Concat(TextsOf(before.Texts, after.Texts))
            .Where(rule => !string.Equals(rule.Old, rule.Now, StringComparison.Ordinal))
            .Select(rule => $"{rule.Name} {Cut(rule.Old)} → {Cut(rule.Now)}"));
    }

    /// <summary>Language by language, and which text is for all others.</summary>
    private static IEnumerable<(string Name, string Old, string Now)> TextsOf(
        IReadOnlyList<MessageText> before, IReadOnlyList<MessageText> after)
    {
        yield return ("DefaultText", First(before), First(after));
        foreach (var language in before.Concat(after).Select(text => text.Language).Distinct(StringComparer.Ordinal))
            yield return ($"Text {language}", In(before, language), In(after, language));

        static string First(IReadOnlyList<MessageText> texts) => texts is [var first, ..] ? first.Language : "none";

        static string In(IReadOnlyList<MessageText> texts, string language) =>
            texts.FirstOrDefault(text => string.Equals(text.Language, language, StringComparison.Ordinal)) is { } found
                ? JsonSerializer.Serialize(found.Text, Json)
                : "none";
    }

    private static string Cut(string value) => value.Length <= LongestInLog ? value : $"{value[..LongestInLog]}…";

    private static string Text(JsonDocument rules, string name) =>
        rules.RootElement.TryGetProperty(name, out var value) ? value.GetRawText() : "none";
}
