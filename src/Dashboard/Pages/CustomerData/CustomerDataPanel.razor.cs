using Dashboard.Controls.Forms;
using Dashboard.Data.Privacy;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Pages.CustomerData;

/// <summary>
/// Hands a manager all that is kept about one customer, to be given to them. Who may have it, and what is in it,
/// <see cref="CustomerExport"/> says, as it does for the command.
/// </summary>
public sealed partial class CustomerDataPanel : IAsyncDisposable
{
    private const string FileName = "customer-data.json";

    private IJSObjectReference? _module;
    private string _customer = "";
    private string? _error;

    /// <summary>Whether what the reader may not see themselves is left out.</summary>
    [Parameter]
    public bool LeavesOut { get; set; }

    [Inject]
    internal CustomerExport Export { get; init; } = null!;

    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    private void Touched()
    {
        _error = null;
        Say(null);
    }

    private Task<bool> MakeAsync() => ActAsync(async () =>
    {
        var file = await Export.RunAsync(await Viewers.CurrentAsync(Left), _customer, Left);
        _error = file.Problem is PrivacyProblem.NoId ? CustomerDataWords.NoId : null;
        if (file.Problem is not PrivacyProblem.None)
            return OutcomeOf(file.Problem);
        _module ??= await Script.InvokeAsync<IJSObjectReference>(
            "import", Left, "./" + Assets["Pages/CustomerData/CustomerDataPanel.razor.js"]);
        await _module.InvokeVoidAsync("save", Left, FileName, file.Json);
        return Outcome.Done(Phrases.Count(file.Rows, CustomerDataWords.OneAnswer, CustomerDataWords.ManyAnswers));
    });

    // What is no id is said beside the field.
    private static Outcome? OutcomeOf(PrivacyProblem problem) => problem switch
    {
        PrivacyProblem.NoId => null,
        PrivacyProblem.NotAllowed => Outcome.Refused(CustomerDataWords.NoManagerWhy),
        _ => Outcome.Refused(CustomerDataWords.NothingFound),
    };
}
