using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Pages.Overview;

/// <summary>A circuit without a browser: it knows which components are alive, and how many frames it keeps of each.</summary>
[SuppressMessage("Usage", "BL0006:Do not use RenderTree types", Justification = "What a page keeps can be counted in no other way.")]
internal sealed class LiveTree(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
{
    // As the framework keeps them: in arrays whose sizes are powers of two.
    private const int FewestKept = 32;

    private readonly Dictionary<int, string> _live = [];

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    protected override RendererInfo RendererInfo { get; } = new("Server", isInteractive: true);

    /// <summary>Renders a component for as long as this lives.</summary>
    public Task ShowAsync<T>()
        where T : IComponent =>
        Dispatcher.InvokeAsync(() => RenderRootComponentAsync(AssignRootComponentId(InstantiateComponent(typeof(T)))));

    /// <summary>The components that are alive now, each with the frames that it was last rendered into.</summary>
    public Task<IReadOnlyList<(string Name, int Frames)>> ReadAsync() => Dispatcher.InvokeAsync<IReadOnlyList<(string, int)>>(
        () => [.. _live.Select(one => (one.Value, GetCurrentRenderTreeFrames(one.Key).Count))]);

    /// <summary>The frames that there is room for in one of the two trees that are kept of a component.</summary>
    public static int Kept(int frames)
    {
        var kept = FewestKept;
        while (kept < frames)
            kept *= 2;
        return kept;
    }

    protected override ComponentState CreateComponentState(int componentId, IComponent component, ComponentState? parentComponentState)
    {
        _live[componentId] = component.GetType().Name;
        return base.CreateComponentState(componentId, component, parentComponentState);
    }

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        for (var index = 0; index < renderBatch.DisposedComponentIDs.Count; index++)
            _live.Remove(renderBatch.DisposedComponentIDs.Array[index]);
        return Task.CompletedTask;
    }

    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);
}
