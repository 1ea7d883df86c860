using System.ComponentModel;
using Dashboard.Links;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Api.Assistants;

/// <summary>Which results an assistant asks for; the words are those of the pages' addresses.</summary>
internal sealed record ReadingFilters
{
    [Description("A moving period: today, yesterday, 7d, 30d, 90d, 365d, last-week, this-month, last-month, this-quarter, last-quarter or "
        + "this-year. Instead of from and to.")]
    public string? Period { get; init; }

    [Description("The first day, such as 2026-01-01.")]
    public string? From { get; init; }

    [Description("The last day, included.")]
    public string? To { get; init; }

    [Description("csat or nps alone.")]
    public string? Kind { get; init; }

    [Description("Handles of accounts on X.")]
    public IReadOnlyList<string> Accounts { get; init; } = [];

    [Description("Ids of teams, which a breakdown by team gives as keys.")]
    public IReadOnlyList<string> Teams { get; init; } = [];

    [Description("Ids of agents, which a breakdown by agent gives as keys.")]
    public IReadOnlyList<string> Agents { get; init; } = [];

    [Description("Tags of conversations.")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [Description("Numbers of topics, which a breakdown by topic gives as keys.")]
    public IReadOnlyList<string> Topics { get; init; } = [];

    [Description("What changes are against: previous, weekdays, year or none. The period before unless said.")]
    public string? Compare { get; init; }

    /// <summary>The same as an address has it.</summary>
    /// <param name="more">What else is asked.</param>
    public QueryCollection ToQuery(params IEnumerable<(string Name, string? Value)> more)
    {
        var query = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        (string Name, string? Value)[] single =
        [
            (QueryNames.Period, Period), (QueryNames.From, From), (QueryNames.To, To), (QueryNames.Kind, Kind),
            (QueryNames.Compare, Compare),
        ];
        foreach (var (name, value) in single.Concat(more).Where(part => !string.IsNullOrWhiteSpace(part.Value)))
            query[name] = value;
        (string Name, IReadOnlyList<string>? Values)[] several =
        [
            (QueryNames.Account, Accounts), (QueryNames.Team, Teams), (QueryNames.Agent, Agents), (QueryNames.Tag, Tags),
            (QueryNames.Topic, Topics),
        ];
        foreach (var (name, values) in several.Where(part => part.Values is { Count: > 0 }))
            query[name] = new StringValues([.. values!]);
        return new QueryCollection(query);
    }
}
