using System.Globalization;
using Dashboard.Data.Store.Entities;

namespace Dashboard.TestKit.Expectation;

/// <summary>Compares the day cells in force with expected counts.</summary>
internal static class CellDifferences
{
    public static IEnumerable<string> Between(IReadOnlyDictionary<CellPlace, int> expected, IEnumerable<DayCell> stored, StoredNames names)
    {
        var held = stored
            .Where(cell => !cell.IsTagged)
            .SelectMany(cell => Counts(cell, names))
            .Where(count => count.Value != 0)
            .ToDictionary();
        return expected
            .Keys.Union(held.Keys)
            .Where(place => expected.GetValueOrDefault(place) != held.GetValueOrDefault(place))
            .Select(place =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cells: {held.GetValueOrDefault(place)} instead of {expected.GetValueOrDefault(place)} for {place}"));
    }

    private static IEnumerable<KeyValuePair<CellPlace, int>> Counts(DayCell cell, StoredNames names)
    {
        (string What, int Count)[] counts =
        [
            ("sent", cell.Sent),
            ("answered", cell.Answered),
            ("commented", cell.Commented),
            ("score 0", cell.Score0),
            ("score 1", cell.Score1),
            ("score 2", cell.Score2),
            ("score 3", cell.Score3),
            ("score 4", cell.Score4),
            ("score 5", cell.Score5),
            ("score 6", cell.Score6),
            ("score 7", cell.Score7),
            ("score 8", cell.Score8),
            ("score 9", cell.Score9),
            ("score 10", cell.Score10),
        ];
        return counts.Select(one =>
            KeyValuePair.Create(
                new CellPlace(
                    cell.Day,
                    names.AccountUserIds[cell.AccountId],
                    names.Teams[cell.TeamId],
                    names.Agents[cell.AgentId],
                    cell.Kind.ToString(),
                    cell.QuestionVariant,
                    one.What),
                one.Count));
    }
}
