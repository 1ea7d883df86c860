using Dashboard.Data.Access.Agents;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>One line of a file of agents and teams, in its spelling; null is a field that says nothing.</summary>
internal sealed record RosterLine(int Number, string? AgentId, string? AgentName, string? TeamId, string? TeamName)
{
    private const int LongestId = 128;
    private const int LongestName = 200;

    public static RosterLine From(int number, IReadOnlyDictionary<string, string> fields) => new(
        number, Field(fields, RosterColumns.AgentId), Field(fields, RosterColumns.AgentName),
        Field(fields, RosterColumns.TeamId), Field(fields, RosterColumns.TeamName));

    /// <summary>What is wrong with the line as such, naming the field; null for nothing.</summary>
    public RosterFault? Fault() =>
        AgentId is null && TeamId is null ? Fault(RosterFaultKind.NoId, RosterColumns.AgentId, RosterColumns.TeamId)
        : AgentId is null && AgentName is not null
            ? Fault(RosterFaultKind.NameWithoutId, RosterColumns.AgentName, RosterColumns.AgentId)
        : TeamId is null && TeamName is not null ? Fault(RosterFaultKind.NameWithoutId, RosterColumns.TeamName, RosterColumns.TeamId)
        : IdFault(RosterColumns.AgentId, AgentId) ?? IdFault(RosterColumns.TeamId, TeamId)
            ?? NameFault(RosterColumns.AgentName, AgentName) ?? NameFault(RosterColumns.TeamName, TeamName);

    private static string? Field(IReadOnlyDictionary<string, string> fields, string name)
    {
        var text = fields.GetValueOrDefault(name, "").Trim();

        // An apostrophe in front says to spreadsheets, and in our own files, that it is a text.
        text = text is ['\'', ..] ? text[1..] : text;
        if (text.Length == 0)
            return null;
        return name is RosterColumns.AgentId or RosterColumns.TeamId
            ? RosterActs.IdOf(text) ?? text
            : RosterActs.NameOf(text) ?? text;
    }

    private RosterFault? IdFault(string field, string? id) =>
        id is null ? null
        : RosterColumns.IsShortened(id) ? Fault(RosterFaultKind.ShortenedId, field, id)
        : RosterActs.IdOf(id) is null ? Fault(RosterFaultKind.WrongId, field, LongestId)
        : null;

    private RosterFault? NameFault(string field, string? name) =>
        name is not null && RosterActs.NameOf(name) is null ? Fault(RosterFaultKind.LongName, field, LongestName) : null;

    private RosterFault Fault(RosterFaultKind kind, params IReadOnlyList<object> values) => new(Number, kind, values);
}
