using Dashboard.Formats;
using Dashboard.Formats.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Charts.Frame;

/// <summary>What all charts have in common: title, explanation, menu, legend, notes and table.</summary>
public abstract partial class ChartFrame : IAsyncDisposable
{
    private ChartPicture _picture = default!;
    private IJSObjectReference? _module;

    /// <summary>Name, title, subtitle and explanation.</summary>
    [Parameter, EditorRequired]
    public required ChartHead Head { get; set; }

    /// <summary>What can be done with it; null for nothing but reading and copying.</summary>
    [CascadingParameter]
    public ChartTools? Tools { get; set; }

    /// <summary>Raised whenever it is drawn anew.</summary>
    internal event EventHandler? Redrawn;

    /// <summary>Raised when it is no longer on the page.</summary>
    internal event EventHandler? Gone;

    /// <summary>What it shows, or else what is drawn.</summary>
    internal string Title => _picture.IsEmpty ? Head.Label : Head.Sentence ?? _picture.Sentence ?? Head.Label;

    /// <summary>What stands below the title.</summary>
    internal string Line => Head.LineBelow(Title);

    /// <summary>The same numbers as a table.</summary>
    internal ChartTableData Table => _picture.Table;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Gone?.Invoke(this, EventArgs.Empty);
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

    /// <summary>Legend, chart and notes; wherever they are shown, they are those of now.</summary>
    internal RenderFragment Drawing() => _picture.IsEmpty
        ? ChartDrawingTemplate.RenderEmpty()
        : ChartDrawingTemplate.Render(_picture.Legend, _picture.Canvas, _picture.Notes.Append(Head.Note));

    /// <inheritdoc />
    protected override void OnParametersSet() => _picture = Draw();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender) => Redrawn?.Invoke(this, EventArgs.Empty);

    private protected abstract ChartPicture Draw();

    // What the browser asks for is not believed: only what is offered is done.
    private Task DoAsync(ChartAskedEventArgs asked) =>
        Tools is not { } tools ? Task.CompletedTask
        : Named<ChartSight>(asked.Act) is { } sight ? tools.OpenAsync(this, sight)
        : asked.Act is ChartOffer.Note ? tools.OnNote?.Invoke() ?? Task.CompletedTask
        : tools.Downloads is { } downloads && Named<ChartFileFormat>(asked.Act) is { } format ? SaveAsync(downloads, format)
        : Task.CompletedTask;

    private static T? Named<T>(string? act)
        where T : struct, Enum => Enum.IsDefined(typeof(T), act ?? "") ? Enum.Parse<T>(act!) : null;

    // The audit log first: what it does not know of is not made.
    private async Task SaveAsync(ChartDownloads downloads, ChartFileFormat format)
    {
        var file = new ChartFile(Head.Name, format);
        if (!await downloads.OnFile(file))
            return;

        _module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charts/Frame/ChartFrame.razor.js"]);
        var text = format is ChartFileFormat.Csv ? Csv() : null;
        await _module.InvokeVoidAsync("save", Head.Name, format.ToString(), downloads.NameOf(file), text);
    }

    // Not what the page says, which is in its reader's language.
    private string Csv() => FileCulture.In(() => CsvFile.TextOf(ChartFileTable.LinesOf(Head, Draw().Table)));
}
