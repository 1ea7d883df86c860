using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;
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
