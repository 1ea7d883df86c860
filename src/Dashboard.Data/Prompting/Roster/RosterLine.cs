using Dashboard.Data.Access.Agents;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>One line of a file of agents and teams, in its spelling; null is a field that says nothing.</summary>
internal sealed record RosterLine(int Number, string? AgentId, string? AgentName, string? TeamId, string? TeamName)
{
    public static RosterLine From(int number, IReadOnlyDictionary<string, string> fields) => new(
        number, Field(fields, RosterColumns.AgentId), Field(fields, RosterColumns.AgentName),
        Field(fields, RosterColumns.TeamId), Field(fields, RosterColumns.TeamName));

    /// <summary>What is wrong with the line as such, naming the field; null for nothing.</summary>
    public string? Fault() =>
        AgentId is null && TeamId is null ? $"{RosterColumns.AgentId} and {RosterColumns.TeamId} are both missing"
        : AgentId is null && AgentName is not null ? $"{RosterColumns.AgentName} needs an {RosterColumns.AgentId}"
        : TeamId is null && TeamName is not null ? $"{RosterColumns.TeamName} needs a {RosterColumns.TeamId}"
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

    private static string? IdFault(string field, string? id) =>
        id is null ? null
        : RosterColumns.IsShortened(id)
            ? $"{field} \"{id}\" is a number that a spreadsheet has shortened: the id itself is expected, as text"
        : RosterActs.IdOf(id) is null ? $"{field} is no id: that has 1 to 128 characters that can be seen"
        : null;

    private static string? NameFault(string field, string? name) =>
        name is not null && RosterActs.NameOf(name) is null ? $"{field} is longer than 200 characters" : null;
}
