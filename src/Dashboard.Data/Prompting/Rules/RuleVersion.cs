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
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
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
            .Select(property => property.Name).Distinct(StringComparer.Ordinal);
        return string.Join("; ", names
            .Select(name => (Name: name, Old: Text(old, name), Now: Text(now, name)))
            .Where(rule => !string.Equals(rule.Old, rule.Now, StringComparison.Ordinal))
            .Select(rule => $"{rule.Name} {rule.Old} → {rule.Now}"));
    }

    private static string Text(JsonDocument rules, string name) =>
        rules.RootElement.TryGetProperty(name, out var value) ? value.GetRawText() : "none";
}
