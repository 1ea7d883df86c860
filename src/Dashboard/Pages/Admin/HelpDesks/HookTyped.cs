using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Pages.Admin.HelpDesks;

/// <summary>A hook as it is typed.</summary>
internal sealed class HookTyped
{
    public string Name { get; set; } = "";

    public int AccountId { get; set; }

    public HookFormat Format { get; set; }

    public string Secret { get; set; } = "";

    public bool IsEnabled { get; set; } = true;

    public string ClosedWhen { get; set; } = "";

    public string ReopenedWhen { get; set; } = "";

    public string ReopenedAt { get; set; } = "";

    public Dictionary<string, string> Fields { get; private set; } = [];

    public string Sample { get; set; } = "";

    /// <summary>One that is there already.</summary>
    public static HookTyped Of(HookListing hook)
    {
        var typed = new HookTyped { Name = hook.Name, AccountId = hook.AccountId, IsEnabled = hook.IsEnabled };
        typed.Take(hook.Format);
        typed.Show(hook.Mapping);
        return typed;
    }

    /// <summary>Begins with the mapping and the sample of a format.</summary>
    public void Take(HookFormat format)
    {
        (Format, Sample) = (format, HookDefaults.SampleOf(format));
        Show(HookDefaults.MappingOf(format));
    }

    public HookMapping ReadMapping() => new()
    {
        ClosedWhen = ClosedWhen,
        ReopenedWhen = ReopenedWhen,
        ReopenedAt = ReopenedAt.Trim(),
        Fields = Fields.Where(field => !string.IsNullOrWhiteSpace(field.Value))
            .ToDictionary(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal),
    };

    public HookDraft Read() =>
        new(Name, AccountId, Format, Secret.Length == 0 ? null : new Secret(Secret), ReadMapping(), IsEnabled);

    private void Show(HookMapping mapping)
    {
        (ClosedWhen, ReopenedWhen, ReopenedAt) = (mapping.ClosedWhen, mapping.ReopenedWhen, mapping.ReopenedAt);
        Fields = HookMapping.FieldNames.ToDictionary(
            field => field, field => mapping.Fields.GetValueOrDefault(field) ?? "", StringComparer.Ordinal);
    }
}
