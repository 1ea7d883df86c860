using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Property(target => target.Id).ValueGeneratedNever();
        builder.Property(target => target.ChangedBy).HasMaxLength(256);
        builder.HasIndex(target => new { target.Measure, target.AudienceKind, target.AudienceId, target.From })
            .IsUnique()
            .HasDatabaseName("IX_Targets_Measure_Audience_From");
    }
}
