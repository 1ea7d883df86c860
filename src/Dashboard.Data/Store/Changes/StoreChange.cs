using System.Collections.Immutable;
using System.Globalization;

namespace Dashboard.Data.Store.Changes;

/// <summary>
/// How far a change reaches: whose results it may have moved, so that those who look at others need not look again. It says no more than
/// that; who is concerned asks the store, with their own eyes.
/// </summary>
public sealed class StoreChange
{
    /// <summary>More teams than this are as good as all.</summary>
    private const int MostTeams = 500;

    private readonly ImmutableHashSet<int>? _teams;

    private StoreChange(ImmutableHashSet<int>? teams) => _teams = teams is { Count: > MostTeams } ? null : teams;

    /// <summary>Anything may have changed, names, progress and rules included.</summary>
    public static StoreChange Anything { get; } = new(null);

    /// <summary>Results of some teams have changed, and nothing else that a page of results shows.</summary>
    /// <param name="teams">Their keys; 0 is Unattributed.</param>
    /// <returns>The change.</returns>
    public static StoreChange OfTeams(IEnumerable<int> teams) => new([.. teams]);

    /// <summary>Whether results of a team may have changed.</summary>
    /// <param name="team">Its key.</param>
    /// <returns>Whether somebody who looks at them should look again.</returns>
    public bool Reaches(int team) => _teams is null || _teams.Contains(team);

    /// <summary>Whether results of any team may have changed.</summary>
    public bool ReachesAny => _teams is not { Count: 0 };

    /// <summary>Both.</summary>
    internal StoreChange And(StoreChange other) => _teams is null || other._teams is null ? Anything : new StoreChange(_teams.Union(other._teams));

    /// <summary>As it is passed to other instances: the keys, or a star for anything.</summary>
    internal string Write() => _teams is null ? "*" : string.Join(',', _teams.Select(team => team.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="Write"/> has written; what cannot be read may be anything.</summary>
    internal static StoreChange Read(ReadOnlySpan<char> text)
    {
        var teams = ImmutableHashSet.CreateBuilder<int>();
        foreach (var part in text.Split(','))
        {
            if (text[part].IsEmpty)
                continue;
            if (!int.TryParse(text[part], NumberStyles.None, CultureInfo.InvariantCulture, out var team))
                return Anything;
            teams.Add(team);
        }

        return new StoreChange(teams.ToImmutable());
    }
}
