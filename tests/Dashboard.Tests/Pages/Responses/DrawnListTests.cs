using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Pages.Responses;
using Dashboard.ResultPages.Scope;
using Dashboard.Tests.ResultPages.Scope;
using Xunit;

namespace Dashboard.Tests.Pages.Responses;

public sealed class DrawnListTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly ResponsesView SecondPart = new(ResponseOrder.NewestFirst, 2, Open: null);

    private readonly DrawnList _list = new();

    [Fact]
    public void List_ThatHasGrown_StaysAsDrawnUntilTheNewerAreAskedFor()
    {
        Follow(10_005);
        var key = _list.Key;

        Follow(10_007);

        Assert.Equal((10_005, 2, new ResponseWindow(10_002, 5)), (_list.Total.Count, _list.Newer, _list.Rows));
        Assert.Equal(key, _list.Key);
        _list.ShowNewer();
        Assert.Equal((10_007, 0, new ResponseWindow(10_000, 7)), (_list.Total.Count, _list.Newer, _list.Rows));
        Assert.NotEqual(key, _list.Key);
    }

    [Fact]
    public void List_WithLowScoresFirst_HasItsPlaceWhateverHasCome()
    {
        var view = SecondPart with { Order = ResponseOrder.LowScoresFirst };
        Follow(10_005, view: view);

        Follow(10_007, view: view);

        Assert.Equal((2, new ResponseWindow(10_000, 5, ResponseOrder.LowScoresFirst)), (_list.Newer, _list.Rows));
    }

    [Fact]
    public void List_ThatHasShrunk_IsDrawnAnewAndSaysSo()
    {
        Follow(10_005);
        var key = _list.Key;

        Follow(10_004);

        Assert.Equal((10_004, true), (_list.Total.Count, _list.HaveGone));
        Assert.NotEqual(key, _list.Key);
    }

    [Fact]
    public void List_OfOtherRights_IsDrawnAnewAndSaysSo()
    {
        Follow(10_005);

        Follow(10_006, Question() with { Scope = new Viewer("2", "bob", ViewerRoles.Supervisor, [7], []).Scope });

        Assert.Equal((10_006, 0, true), (_list.Total.Count, _list.Newer, _list.HaveGone));
    }

    [Fact]
    public void List_OfAnotherFilter_IsDrawnAnewWithoutAWord()
    {
        Follow(10_005);

        Follow(10_001, Question("?kind=csat"));

        Assert.Equal((10_001, false), (_list.Total.Count, _list.HaveGone));
    }

    private static ResultQuestion Question(string query = "") => Scopes.Of(query, Today).Question;

    private void Follow(long count, ResultQuestion? question = null, ResponsesView? view = null) =>
        _list.Follow(question ?? Question(), view ?? SecondPart, new ResponseTotal(count, IsMore: false));
}
