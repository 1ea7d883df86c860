using System.Text;
using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.DemoData.Comments;
using Dashboard.Emulator.World;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.DemoData;

public sealed class CommentWriterTests
{
    private static readonly string[] ParcelWords = ["parcel", "deliver", "courier"];

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
        string[] bad = [.. GermanicPhrases.English.General.Bad, .. GermanicPhrases.English.Delivery.Bad];
        var happy = DemoYear.Prompts.Where(prompt => prompt.Feedback.Kind is CardKind.Csat && prompt.Score() is 5);
        Assert.DoesNotContain(happy, prompt => bad.Any(phrase => prompt.Comment()?.Contains(phrase, StringComparison.Ordinal) is true));
    }

    [Theory]
    [InlineData("parcel", "Paket", "colis", "paquete", "encomenda", "荷物", "الطرد", "החבילה", "पार्सल", "Paczka")]
    [InlineData("refund", "Erstattung", "remboursement", "reembolso", "reembolso", "返金", "استرداد", "החזר", "रिफंड", "Zwrot")]
    [InlineData("waiting", "Wartezeit", "attente", "espera", "espera", "待ち時間", "الانتظار", "המתנה", "इंतज़ार", "czekania")]
    public void Year_EachSubject_IsWrittenAboutInEveryLanguage(params string[] words)
        => Every.One(words, word => Assert.Contains(Comments, comment => comment.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Year_OrdersAndDelivery_AreWrittenAboutMoreByThoseWhoAreNotContent()
    {
        Assert.InRange(AboutParcels(prompt => prompt.Score() is 5), 0.1, 0.3);
        Assert.InRange(AboutParcels(prompt => prompt.Score() is 1), 0.35, 0.6);

        static double AboutParcels(Func<DemoPrompt, bool> condition)
        {
            var written = DemoYear.Prompts
                .Where(prompt => prompt.Feedback.Kind is CardKind.Csat && condition(prompt) && prompt.Agent.Team.Id is "t-5")
                .Select(prompt => prompt.Comment())
                .OfType<string>()
                .ToList();
            var english = written.Where(comment => comment.Contains(' ', StringComparison.Ordinal) && comment.All(IsAscii)).ToList();
            return english.Count(comment => ParcelWords.Any(word => comment.Contains(word, StringComparison.OrdinalIgnoreCase)))
                / (double)english.Count;
        }

        static bool IsAscii(char character) => character < 128;
    }
}
