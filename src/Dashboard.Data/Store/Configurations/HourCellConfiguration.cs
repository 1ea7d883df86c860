using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class HourCellConfiguration : IEntityTypeConfiguration<HourCell>
{
    public void Configure(EntityTypeBuilder<HourCell> builder)
    {
        // As that of the day cells: a day is one stretch, and those by tags lie behind all others.
        builder.HasKey(cell => new
        {
            cell.Generation,
            cell.IsTagged,
            cell.Day,
            cell.Kind,
            cell.QuestionVariant,
            cell.AccountId,
            cell.TeamId,
            cell.AgentId,
            cell.Tags,
        });
    }
}
