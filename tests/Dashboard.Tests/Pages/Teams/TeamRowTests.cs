using Dashboard.Data.Feedback;
using Dashboard.Pages.Teams;
using Xunit;

namespace Dashboard.Tests.Pages.Teams;

public sealed class TeamRowTests
{
    private static readonly TeamsColumn Average = TeamsColumn.All.Single(column => column.Key == "average");

    private static readonly TeamRow[] Rows = [Row("Thin", 5, 5), Row("Low", 2, 2, 2, 2, 2), Row("High", 5, 5, 5, 5, 5), Row("None")];

    [Theory]
    [InlineData(true, "High,Low,None,Thin")]
    [InlineData(false, "Low,High,None,Thin")]
    public void Sorted_ByANumber_LeavesThinAndMissingAtTheEnd(bool isDescending, string names) =>
        Assert.Equal(names, string.Join(',', TeamRow.Sorted(Rows, Average, isDescending).Select(row => row.Name)));

    [Theory]
    [InlineData(true, "Thin,None,Low,High")]
    [InlineData(false, "High,Low,None,Thin")]
    public void Sorted_ByName_GoesByTheAlphabet(bool isDescending, string names) =>
        Assert.Equal(names, string.Join(',', TeamRow.Sorted(Rows, TeamsColumn.Name, isDescending).Select(row => row.Name)));

    [Fact]
    public void Sorted_ByChange_LeavesWhatHasNoRankAtTheEnd()
    {
        TeamRow[] rows = [.. Rows.Select((row, place) => row with { RankedChange = place is 1 or 2 ? place : null })];

        Assert.Equal(
            "High,Low,None,Thin", string.Join(',', TeamRow.Sorted(rows, TeamsColumn.Change, isDescending: true).Select(row => row.Name)));
    }

    private static TeamRow Row(string name, params int[] csat) =>
        new(name, new Tally(ScoreCounts.FromScores(csat), ScoreCounts.Empty), null, []);
}
