import './evidence-grade.css'

interface EvidenceGradeProps {
  /** Boxes filled, 1 (weak) to 4 (strong); 0: there is nothing. */
  readonly grade: 0 | 1 | 2 | 3 | 4
  /** The grade in words, or how many sources there are; the boxes never stand alone. */
  readonly label: string
}

export function EvidenceGrade({ grade, label }: EvidenceGradeProps) {
  return (
    <span className="evidence-grade">
      <span className="evidence-grade__boxes" aria-hidden="true">
        {[1, 2, 3, 4].map((box) => (
          <span key={box} className="evidence-grade__box" data-filled={box <= grade || undefined} />
        ))}
      </span>
      {label}
    </span>
  )
}
