using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Controls;

/// <summary>What MudBlazor's components say by themselves, in the reader's language; what is not here stays English.</summary>
internal sealed class LibraryTexts : MudLocalizer
{
    /// <inheritdoc />
    public override LocalizedString this[string key] => TextOf(key) is { } text
        ? new LocalizedString(key, text)
        : new LocalizedString(key, key, resourceNotFound: true);

    /// <inheritdoc />
    public override LocalizedString this[string key, params object[] arguments] => TextOf(key) is { } text
        ? new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, text, arguments))
        : new LocalizedString(key, key, resourceNotFound: true);

    private static string? TextOf(string key) => key switch
    {
        "MudSnackbar_Close" or "MudAlert_Close" or "MudDialog_Close" => LibraryWords.Close,
        "MudInput_Clear" => LibraryWords.Clear,
        "MudBaseDatePicker_PrevMonth" => LibraryWords.PreviousMonth,
        "MudBaseDatePicker_NextMonth" => LibraryWords.NextMonth,
        "MudBaseDatePicker_PrevYear" => LibraryWords.PreviousYear,
        "MudBaseDatePicker_NextYear" => LibraryWords.NextYear,
        "MudDateRangePicker_Start" => LibraryWords.FirstDay,
        "MudDateRangePicker_End" => LibraryWords.LastDay,
        "MudDataGridPager_FirstPage" or "MudTablePager_FirstPage" => LibraryWords.FirstPage,
        "MudDataGridPager_PreviousPage" or "MudTablePager_PreviousPage" => LibraryWords.PreviousPage,
        "MudDataGridPager_NextPage" or "MudTablePager_NextPage" => LibraryWords.NextPage,
        "MudDataGridPager_LastPage" or "MudTablePager_LastPage" => LibraryWords.LastPage,
        "MudDataGridPager_RowsPerPage" => LibraryWords.RowsPerPage,
        "MudDataGridPager_InfoFormat" => LibraryWords.RowsShown,
        "MudDataGrid_Loading" or "MudTable_Loading" => LibraryWords.Loading,
        "MudDataGrid_Sort" => LibraryWords.Sort,
        "MudDataGrid_Unsort" => LibraryWords.Unsort,
        "MudTabs_ScrollLeft" => LibraryWords.ScrollLeft,
        "MudTabs_ScrollRight" => LibraryWords.ScrollRight,
        "MudFormComponent_Required" => LibraryWords.Required,
        _ => null,
    };
}
