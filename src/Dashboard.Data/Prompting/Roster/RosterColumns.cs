using System.Text.RegularExpressions;
using Dashboard.Data.Prompting.ClosedConversations.Csv;

namespace Dashboard.Data.Prompting.Roster;

/// <summary>The columns of a file of agents and teams.</summary>
public static partial class RosterColumns
{
    internal const string AgentId = "agent_id";
    internal const string AgentName = "agent_name";
    internal const string TeamId = "team_id";
    internal const string TeamName = "team_name";

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>All of them; a file needs one of the ids.</summary>
    public static IReadOnlyList<string> All { get; } = [AgentId, AgentName, TeamId, TeamName];

    /// <summary>How a file is cut and what its columns are called; or what is wrong with its first line.</summary>
    internal static (CsvFormat? Format, IReadOnlyList<string> Names, RosterFault? Problem) Read(string line)
    {
        var best = Delimiters
            .Select(delimiter => new CsvFormat(delimiter))
            .Select(format => (Format: format, Names: (format.Split(line) ?? []).Select(Spelt).ToList()))
            .MaxBy(one => one.Names.Count(All.Contains));
        var names = best.Names;
        var problem = !names.Contains(AgentId, StringComparer.Ordinal) && !names.Contains(TeamId, StringComparer.Ordinal)
            ? new RosterFault(0, RosterFaultKind.NoColumns, string.Join(", ", All), AgentId, TeamId)
            : names.Find(name => !All.Contains(name, StringComparer.Ordinal)) is { } unknown
                ? new RosterFault(0, RosterFaultKind.UnknownColumn, unknown, string.Join(", ", All))
            : names.Distinct(StringComparer.Ordinal).Count() < names.Count ? new RosterFault(0, RosterFaultKind.ColumnTwice)
            : null;
        return problem is null ? (best.Format, names, null) : (null, [], problem);
    }

    /// <summary>How spreadsheets show a number of more than some 11 digits.</summary>
    internal static bool IsShortened(string id) => Exponent().IsMatch(id);

    private static string Spelt(string name) => string.Join(
        '_',
        name.ToLowerInvariant().Split([' ', '_', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(
        "^[0-9]+([.,][0-9]+[Ee][+-]?[0-9]+|[Ee][+][0-9]+)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exponent();
}
