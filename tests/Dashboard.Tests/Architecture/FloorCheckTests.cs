using Xunit;

namespace Dashboard.Tests.Architecture;

public sealed class FloorCheckTests
{
    private static readonly SourceFile Store = new(
        "Store/DayCell.cs",
        "namespace Dashboard.Data.Store; public sealed record DayCell(int N);");

    [Theory]
    [InlineData("using Dashboard.Data.Reporting;")]
    [InlineData("using static Dashboard.Data.Reporting.Sums;")]
    [InlineData("using Sums = Dashboard.Data.Reporting.Sums;")]
    [InlineData("class C { global::Dashboard.Data.Reporting.Sums sums; }")]
    [InlineData("class C { object o = Dashboard.Data.Rollups.Rebuild.All(); }")]
    [InlineData("using Dashboard.Data.Rollups;")]
    public void Import_OfHigherOrEqualFloor_IsFound(string text) =>
        Assert.Single(FloorCheck.Violations(Floors.Data, [new SourceFile("Sync/Merge.cs", text)]));

    [Theory]
    [InlineData("using Dashboard.Data.Store;")]
    [InlineData("using Dashboard.Data.Sync.Inbox;")]
    [InlineData("/// <see cref=\"Dashboard.Data.Reporting.Sums\"/>\nnamespace Dashboard.Data.Sync;")]
    [InlineData("class C { string url = \"https://x\"; } // Dashboard.Data.Reporting.Sums")]
    public void Import_OfLowerOrOwnFloor_IsFree(string text) =>
        Assert.Empty(FloorCheck.Violations(Floors.Data, [new SourceFile("Sync/Merge.cs", text)]));

    [Theory]
    [InlineData("class C { Store.DayCell cell; }")]
    [InlineData("class C { Data.Store.DayCell cell; }")]
    public void Import_ByRelativeName_IsFound(string text) =>
        Assert.Single(FloorCheck.Violations(Floors.Data, [Store, new SourceFile("Feedback/Score.cs", text)]));

    [Fact]
    public void Property_NamedLikeAFolder_IsFree() =>
        Assert.Empty(FloorCheck.Violations(Floors.Data, [Store, new SourceFile("Feedback/Score.cs", "class C { int N => Store.Count; }")]));

    [Fact]
    public void GlobalUsing_OfAFloor_IsFoundEvenInTheRoot() => Assert.Single(FloorCheck.Violations(
        Floors.Data, [new SourceFile("Usings.cs", "global using Dashboard.Data.Sync;")]));

    [Fact]
    public void Folder_OnNoFloor_IsFound() =>
        Assert.Contains(
            "on no floor",
            Assert.Single(FloorCheck.Violations(Floors.Data, [new SourceFile("Stuff/A.cs", "")])),
            StringComparison.Ordinal);

    [Fact]
    public void Root_ImportingEverything_IsFree() => Assert.Empty(FloorCheck.Violations(
        Floors.Web, [new SourceFile("Program.cs", "using Dashboard.Pages.Overview; using Dashboard.Data.Sync;")]));

    [Theory]
    [InlineData("@using Dashboard.Pages.Csat")]
    [InlineData("@inject Dashboard.Pages.Csat.CsatState State")]
    [InlineData("<CsatTable Rows=\"rows\" />")]
    public void Page_UsingAnotherPage_IsFound(string text) => Assert.Single(FloorCheck.Violations(
        Floors.Web,
        [
            new SourceFile("Pages/Overview/OverviewPage.razor", text),
            new SourceFile("Pages/Csat/CsatTable.razor", "<table></table>"),
        ]));

    [Fact]
    public void Page_UsingItselfAndLowerFloors_IsFree() =>
        Assert.Empty(
            FloorCheck.Violations(
                Floors.Web,
                [
                    new SourceFile(
                        "Pages/Overview/OverviewPage.razor",
                        "@using Dashboard.Pages.Overview.Cards\n@using Dashboard.Charts\n"
                            + "@* Dashboard.Pages.Csat.X *@<Cards /><Bars /><PageTitle>x</PageTitle>"),
                    new SourceFile("Pages/Overview/Cards.razor", ""),
                    new SourceFile("Charts/Bars.razor", ""),
                ]));

    [Theory]
    [InlineData("ResultPages/Cards/A.cs", "using Dashboard.ResultPages.Views;")]
    [InlineData("ResultPages/Cards/A.cs", "using Dashboard.ResultPages.Frame;")]
    [InlineData("ResultPages/Scope/A.cs", "using Dashboard.ResultPages.Cards;")]
    [InlineData("ResultPages/Scope/A.cs", "using Dashboard.Layout;")]
    public void Room_UsingARoomNotBelow_IsFound(string path, string text) =>
        Assert.Single(FloorCheck.Violations(Floors.Web, [new SourceFile(path, text)]));

    [Fact]
    public void Room_UsingARoomBelow_IsFree() => Assert.Empty(FloorCheck.Violations(
        Floors.Web, [new SourceFile("ResultPages/Frame/A.cs", "using Dashboard.ResultPages.Views; using Dashboard.ResultPages.Scope;")]));

    [Fact]
    public void Room_OnNoFloor_IsFound() => Assert.Contains(
        "ResultPages/Attic is on no floor",
        Assert.Single(FloorCheck.Violations(Floors.Web, [new SourceFile("ResultPages/Attic/A.cs", "")])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Charts/Bars.razor", "@using Dashboard.Controls")]
    [InlineData("Charts/Bars.razor", "<Card>x</Card>")]
    [InlineData("Configuration/Options.cs", "using Dashboard.Links;")]
    public void Neighbour_OnTheSameFloor_IsFound(string path, string text) => Assert.Single(FloorCheck.Violations(
        Floors.Web, [new SourceFile(path, text), new SourceFile("Controls/Card.razor", "")]));

    [Theory]
    [InlineData("Sync/A.cs", "namespace Dashboard.Data.Store;")]
    [InlineData("Sync/A.cs", "namespace Dashboard.Data;")]
    [InlineData("Sync/A.cs", "namespace Dashboard.Data.Syncing;")]
    [InlineData("Sync/Helpers/A.cs", "namespace Dashboard.Data.Sync;")]
    [InlineData("Sync/A.cs", "internal sealed class SyncManager;")]
    [InlineData("Sync/A.cs", "public readonly record struct DateUtils(int X);")]
    public void Place_NotSaidByName_IsFound(string path, string text) =>
        Assert.Single(PlaceCheck.Violations(Floors.Data, [new SourceFile(path, text)]));

    [Theory]
    [InlineData("Pages/Home.razor", "")]
    [InlineData("ResultPages/Home.cs", "namespace Dashboard.ResultPages.Frame;")]
    [InlineData("ResultPages/Cards/Home.cs", "namespace Dashboard.ResultPages;")]
    public void File_OutsideItsRoom_IsFound(string path, string text) =>
        Assert.NotEmpty(PlaceCheck.Violations(Floors.Web, [new SourceFile(path, text)]));
}
