using Bunit;
using Dashboard.Data.Access;
using Dashboard.ResultPages.Frame;
using Xunit;

namespace Dashboard.Tests.ResultPages.Frame;

public sealed class LeastNumbersTemplateTests : BunitContext
{
    [Theory]
    [InlineData(5, 10, "Teams and agents: only from 5 answers and 10 comments on", 2)]
    [InlineData(5, 0, "Teams and agents: only from 5 answers on", 1)]
    [InlineData(0, 10, "Teams and agents: comments only from 10 on", 1)]
    public void Note_UnderLeastNumbers_SaysThemInALineAndWholeWhereAsked(int answers, int comments, string line, int paragraphs)
    {
        var note = Render(LeastNumbersTemplate.Render(new EmployeeDataRules([]) { LeastAnswers = answers, LeastComments = comments }));

        Assert.Equal(line, note.Find("details:not([open]) summary").TextContent);
        Assert.Equal(paragraphs, note.FindAll("p").Count);
    }

    [Fact]
    public void Note_WithoutLeastNumbers_IsNotThere() =>
        Assert.Empty(Render(LeastNumbersTemplate.Render(EmployeeDataRules.None)).Markup.Trim());
}
