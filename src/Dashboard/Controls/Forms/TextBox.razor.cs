using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Controls.Forms;

/// <summary>A text that its reader types.</summary>
public sealed partial class TextBox
{
    private MudTextField<string> _field = null!;

    /// <summary>The field's id.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What stands over it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What kind of text it takes.</summary>
    [Parameter]
    public InputType Type { get; set; } = InputType.Text;

    /// <summary>How many lines it shows; more than one takes a text of several.</summary>
    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>What is in it.</summary>
    [Parameter, EditorRequired]
    public required string Value { get; set; }

    /// <summary>Raised at every key.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Raised when it is left.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary>What it is for; shown while nothing is wrong.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>How much of its room is used, as text; null shows none.</summary>
    [Parameter]
    public string? Counter { get; set; }

    /// <summary>Whether more than its room is used.</summary>
    [Parameter]
    public bool IsOver { get; set; }

    /// <summary>The most UTF-16 units that it takes at all.</summary>
    [Parameter]
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>The least that it takes, of a kind that has an order.</summary>
    [Parameter]
    public string? Min { get; set; }

    /// <summary>The most that it takes, of a kind that has an order.</summary>
    [Parameter]
    public string? Max { get; set; }

    /// <summary>What is wrong; null is nothing.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Moves the focus into it.</summary>
    public ValueTask FocusAsync() => _field.FocusAsync();

    private Task TypeAsync(string? text) => ValueChanged.InvokeAsync(text ?? "");
}
