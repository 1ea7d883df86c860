using System.Text;
using Dashboard.Emulator.DemoData.Comments;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Tests.DemoData;

public sealed class CommentWriterTests
{
    private static readonly List<string> Comments = [.. DemoYear.Prompts.Select(prompt => prompt.Comment()).OfType<string>()];

    [Theory]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("@")]
    [InlineData("<script>alert(1)</script>")]
    public void Year_OddBeginnings_AllOccur(string start)
        => Assert.Contains(Comments, comment => comment.StartsWith(start, StringComparison.Ordinal));

    [Theory]
    [InlineData(0x0590, 0x05FF)]
    [InlineData(0x0600, 0x06FF)]
    [InlineData(0x3040, 0x30FF)]
    [InlineData(0x0900, 0x097F)]
    [InlineData(0x1F600, 0x1F64F)]
    [InlineData(0x200D, 0x200D)]
    public void Year_Scripts_AllOccur(int first, int last)
        => Assert.Contains(Comments, comment => comment.EnumerateRunes().Any(rune => rune.Value >= first && rune.Value <= last));

    [Fact]
    public void Year_LongestComment_HasExactly2000CharactersAndNoHalfPair()
    {
        Assert.Equal(2000, Comments.Max(comment => comment.Length));
        Assert.DoesNotContain(Comments, comment => comment.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar));
    }

    [Theory]
    [InlineData(CardKind.Csat, 5, "Good")]
    [InlineData(CardKind.Csat, 3, "Fair")]
    [InlineData(CardKind.Csat, 1, "Bad")]
    [InlineData(CardKind.Nps, 10, "Good")]
    [InlineData(CardKind.Nps, 7, "Fair")]
    [InlineData(CardKind.Nps, 0, "Bad")]
    public void MoodOf_Score_Fits(CardKind kind, int score, string mood)
        => Assert.Equal(mood, CommentWriter.MoodOf(kind, score).ToString());

    [Fact]
    public void Year_Comments_FitTheirScores()
    {
        var bad = WesternPhrases.English.Bad;
        var happy = DemoYear.Prompts.Where(prompt => prompt.Feedback.Kind is CardKind.Csat && prompt.Score() is 5);
        Assert.DoesNotContain(happy, prompt => bad.Any(phrase => prompt.Comment()?.Contains(phrase, StringComparison.Ordinal) is true));
    }
}
