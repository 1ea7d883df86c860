using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.ResultPages.Frame;

public sealed class FileDialogTests
{
    [Fact]
    public async Task Columns_Chosen_AreInTheAddressOfEveryFile()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var dialogs = await OpenAsync(desk);
        Every.OneOf(FileColumns.All.Count, Columns(dialogs), box => Assert.True(box.HasAttribute("checked")));
        Assert.Equal($"{Paths.ResponsesCsv}?{OverviewDesk.Days}", AddressOf(dialogs, "csv"));

        foreach (var column in FileColumns.All.Except([FileColumn.Comment, FileColumn.Score]))
            await PressAsync(dialogs, column.Word());
        await PressAsync(dialogs, "ids");
        await PressAsync(dialogs, "separator");

        var form = $"?{OverviewDesk.Days}&columns=score,comment&ids=masked&separator=semicolon";
        Assert.Equal(
            [Paths.ResponsesXlsx + form, Paths.ResponsesCsv + form, Paths.ResponsesNdjson + form],
            new[] { "excel", "csv", "ndjson" }.Select(file => Uri.UnescapeDataString(AddressOf(dialogs, file))));
    }

    [Fact]
    public async Task Comments_LeftOut_TakeTheirColumnsAlongAndTheLastColumnStays()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var dialogs = await OpenAsync(desk);

        await PressAsync(dialogs, "comments");
        Assert.False(Box(dialogs, "comment").HasAttribute("checked"));
        Assert.True(Box(dialogs, "comment").HasAttribute("disabled"));

        foreach (var column in FileColumns.All.Except([FileColumn.Comment, FileColumn.CommentedAt, FileColumn.Score]))
            await PressAsync(dialogs, column.Word());
        Assert.True(Box(dialogs, "score").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Choice_SavedUnderAName_IsTakenAgainLaterAndDeleted()
    {
        await using var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var dialogs = await OpenAsync(desk);
        await PressAsync(dialogs, "dm_id");
        var address = AddressOf(dialogs, "csv");

        await SaveAsync(dialogs, " ");
        Assert.Equal("Give the layout a name.", dialogs.Find(".mud-input-helper-text.mud-input-error").TextContent);
        await SaveAsync(dialogs, "For the board");
        Assert.Equal("Saved as “For the board”.", dialogs.Find("[data-testid=layout-outcome]").TextContent);
        Assert.Equal("true", dialogs.Find("[data-testid=file-layouts] .pill").GetAttribute("aria-pressed"));

        await PressAsync(dialogs, "team");
        Assert.NotEqual(address, AddressOf(dialogs, "csv"));
        await dialogs.Find("[data-testid=file-layouts] .pill").ClickAsync();
        Assert.Equal(address, AddressOf(dialogs, "csv"));

        await dialogs.Find("[aria-label='Delete “For the board”']").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-testid=file-layouts]")), Until.Patience);
    }

    [Fact]
    public async Task LargeFile_InTheBackground_IsAskedForWithItsColumnsAndOnlyWhereItIsLarge()
    {
        await using var small = await OverviewDesk.OpenAsync(RoleNames.Manager);
        Assert.Empty((await OpenAsync(small)).FindAll("[data-testid=large-file]"));
        await using var desk = await OverviewDesk.OpenAsync(("Files:OfferedFrom", "1"), RoleNames.Manager);
        var dialogs = await OpenAsync(desk);
        dialogs.WaitForElement("[data-testid=large-file]", Until.Patience);
        await PressAsync(dialogs, "ids");

        await dialogs.Find("button[data-testid=file-csv]").ClickAsync();

        dialogs.WaitForElement("[data-testid=to-files]", Until.Patience);
        await using var store = desk.Host.OpenStore();
        var job = await store.Set<FileJob>().SingleAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((FileJobFormat.Csv, $"?{OverviewDesk.Days}&ids=masked"), (job.Format, job.Query));
        Assert.Equal("responses-all-accounts-2026-02-01-to-2026-02-28-csat-and-nps.csv", job.Name);

        await PressAsync(dialogs, "background");
        Assert.Equal($"{Paths.ResponsesCsv}?{OverviewDesk.Days}&ids=masked", AddressOf(dialogs, "csv"));
    }

    [Fact]
    public async Task LargeFile_OfWhoHasTheMost_SaysHowManyThereAre()
    {
        await using var desk = await OverviewDesk.OpenAsync(("Files:OfferedFrom", "1"), RoleNames.Manager);
        var dialogs = await OpenAsync(desk);
        dialogs.WaitForElement("[data-testid=large-file]", Until.Patience);
        for (var file = 0; file < 6; file++)
            await dialogs.Find("button[data-testid=file-csv]").ClickAsync();

        dialogs.WaitForAssertion(
            () => Assert.Equal(
                "You have 5 files, and that is the most; delete one first.",
                dialogs.Find("[data-testid=layout-outcome]").TextContent),
            Until.Patience);
        Assert.Empty(dialogs.FindAll("[data-testid=to-files]"));
    }

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(OverviewDesk desk)
    {
        var (page, dialogs) = (desk.Show(OverviewDesk.Days), desk.ShowDialogs());
        _ = page.Find("[data-testid=choose-file]").ClickAsync();
        dialogs.WaitForElement("#layout-name", Until.Patience);
        return dialogs;
    }

    private static IEnumerable<IElement> Columns(IRenderedComponent<MudDialogProvider> dialogs) =>
        dialogs.FindAll(".columns input");

    private static IElement Box(IRenderedComponent<MudDialogProvider> dialogs, string name) =>
        dialogs.Find($"input[name={name}]");

    private static Task PressAsync(IRenderedComponent<MudDialogProvider> dialogs, string name)
    {
        var box = Box(dialogs, name);
        return box.ChangeAsync(!box.HasAttribute("checked"));
    }

    private static string AddressOf(IRenderedComponent<MudDialogProvider> dialogs, string file) =>
        dialogs.Find($"[data-testid=file-{file}]").GetAttribute("href")!;

    private static async Task SaveAsync(IRenderedComponent<MudDialogProvider> dialogs, string name)
    {
        await dialogs.Find("#layout-name").InputAsync(name);
        await dialogs.Find("#layout-form").SubmitAsync();
    }
}
