using Dashboard.Controls.Forms;
using Dashboard.Data.Privacy;
using Dashboard.Formats;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Pages.CustomerData;

/// <summary>
/// Hands a manager all that is kept about one customer, to be given to them. Who may have it, and what is in it, <see cref="CustomerExport"/>
/// says, as it does for the command.
/// </summary>
public sealed partial class CustomerDataPage : IAsyncDisposable
{
    private const string FileName = "customer-data.json";

    private IJSObjectReference? _module;
    private string _customer = "";
    private string? _error;
    private bool _isRefused;
    private bool _leavesOut;

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

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? LookAsync() : Task.CompletedTask;

    // The sign-in may be older than the roles are now.
    private Task LookAsync() => ActAsync(async () =>
    {
        var viewer = await Viewers.CurrentAsync(Left);
        (_isRefused, _leavesOut) = (!viewer.Downloads, !viewer.OwnAgents.IsEmpty);
        return null;
    });

    private void Touched()
    {
        _error = null;
        Say(null);
    }

    private Task MakeAsync() => ActAsync(async () =>
    {
        var file = await Export.RunAsync(await Viewers.CurrentAsync(Left), _customer, Left);
        _error = file.Problem is PrivacyProblem.NoId ? CustomerDataWords.NoId : null;
        _isRefused = file.Problem is PrivacyProblem.NotAllowed;
        if (file.Problem is not PrivacyProblem.None)
            return file.Problem is PrivacyProblem.NothingFound ? Outcome.Refused(CustomerDataWords.NothingFound) : null;
        _module ??= await Script.InvokeAsync<IJSObjectReference>(
            "import", Left, "./" + Assets["Pages/CustomerData/CustomerDataPage.razor.js"]);
        await _module.InvokeVoidAsync("save", Left, FileName, file.Json);
        return Outcome.Done(Phrases.Count(file.Rows, CustomerDataWords.OneAnswer, CustomerDataWords.ManyAnswers));
    });
}
