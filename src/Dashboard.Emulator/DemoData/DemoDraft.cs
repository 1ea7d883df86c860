namespace Dashboard.Emulator.DemoData;

/// <summary>A prompt before it has its id, which needs the order of the whole day.</summary>
/// <param name="At">Epoch seconds.</param>
/// <param name="Number">Its number among the brand's of that day, from 0.</param>
/// <param name="Numbers">Decides everything else about it.</param>
internal sealed record DemoDraft(DemoBrand Brand, long At, int Number, SeededNumbers Numbers);
